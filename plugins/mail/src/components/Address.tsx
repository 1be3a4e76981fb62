import { Fragment } from 'react';

/** An address that breaks, where it must, after the @ or a dot and nowhere else. */
export function Address(props: { address: string }) {
  const parts = props.address.split(/(?<=[@.])/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={`${index}${part}`}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
