import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import catalogModuleTestManagement from './index';

const entity = (
  kind: string,
  name: string,
  more: { title?: string; spec?: Entity['spec']; relations?: string[] },
): Entity => ({
  apiVersion: 'mailroom.dev/v1alpha1',
  kind,
  metadata: { name, title: more.title },
  spec: { type: 'functional', priority: 'high', status: 'Draft', ...more.spec },
  relations: more.relations?.map(relation => {
    const [type, targetRef] = relation.split(' ');
    return { type, targetRef };
  }),
});

const testCase = entity('TestCase', 'tc-104', {
  title: 'Checkout with an expired card',
  spec: {
    status: 'Ready',
    automated: true,
    steps: [
      { action: 'Pay with an old card', expected: 'Another card is asked for' },
      { action: 'Go back', expected: 'The basket is full' },
    ],
  },
  relations: [
    'ownedBy group:default/team-checkout',
    'partOf system:default/harbour',
    'verifies requirement:default/req-13',
    'verifies requirement:default/req-12',
    'verifies requirement:default/req-99',
  ],
});

const verified = entity('Requirement', 'req-12', {
  title: 'A declined payment never loses the basket',
  spec: { priority: 'critical', status: 'Approved' },
  relations: ['verifiedBy testcase:default/tc-104'],
});

const unverified = entity('Requirement', 'req-13', {
  title: 'Orders are confirmed by mail',
});

const harbour = (...requirements: string[]): Entity => ({
  ...entity('System', 'harbour', {
    title: 'Harbour',
    relations: [
      'hasPart component:default/shop',
      ...requirements.map(name => `hasPart requirement:default/${name}`),
    ],
  }),
  apiVersion: 'backstage.io/v1alpha1',
});

type Catalog = ReturnType<typeof catalogApiMock>;

/** Opens the page of an entity in the real catalog plugin. */
function open(ref: string, catalog: Catalog, language = 'en') {
  const [kind, name] = ref.split('/');
  renderTestApp({
    features: [catalogPlugin, catalogModuleTestManagement],
    initialRouteEntries: [`/catalog/default/${kind}/${name}`],
    apis: [[catalogApiRef, catalog]],
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                defaultLanguage: language,
                availableLanguages: ['en', 'de'],
              },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
}

/** The card below a title. */
async function card(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { name: title });
  const found = heading.closest('article');
  expect(found).not.toBeNull();
  return found as HTMLElement;
}

/** The card below a title, once it has read the catalog and says the text. */
async function cardSaying(title: string, text: string | RegExp) {
  const found = await card(title);
  await waitFor(() => expect(found).toHaveTextContent(text));
  return found;
}

const rows = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map(row => row.textContent);

describe('catalogModuleTestManagement', () => {
  // The app keeps the chosen language there.
  beforeEach(() => window.localStorage.clear());

  it('shows where a test case stands, what to do in it, and what it verifies', async () => {
    open(
      'testcase/tc-104',
      catalogApiMock({ entities: [testCase, verified, unverified] }),
    );

    const about = await card('About');
    expect(within(about).getByText('functional')).toBeInTheDocument();
    expect(
      within(about).getByRole('link', { name: 'team-checkout' }),
    ).toBeInTheDocument();
    expect(
      within(about).getByRole('link', { name: 'harbour' }),
    ).toBeInTheDocument();

    const standing = await card('Test case');
    expect(
      within(standing)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(['Ready', 'High', 'Yes']);

    expect(rows(await screen.findByRole('list', { name: 'Steps' }))).toEqual([
      'Pay with an old cardExpected: Another card is asked for',
      'Go backExpected: The basket is full',
    ]);

    const verifies = await screen.findByRole('list', { name: 'Verifies' });
    expect(rows(verifies)).toEqual([
      'A declined payment never loses the basketreq-12 · Approved · Priority: Critical',
      'Orders are confirmed by mailreq-13 · Draft · Priority: High',
      'requirement:default/req-99Not in the catalog. Check how its name is written, or add its file.',
    ]);
    expect(
      within(verifies).getByRole('link', { name: /declined payment/ }),
    ).toHaveAttribute('href', '/catalog/default/requirement/req-12');
  });

  it('says what to write when a test case is still empty', async () => {
    open(
      'testcase/tc-1',
      catalogApiMock({ entities: [entity('TestCase', 'tc-1', {})] }),
    );
    expect(
      await cardSaying('Steps', /has no steps\.Write them under spec\.steps/),
    ).toBeInTheDocument();
    expect(
      await cardSaying(
        'Verifies',
        /verifies no requirement\.Name the requirements under spec\.verifies/,
      ),
    ).toBeInTheDocument();
    expect(
      await cardSaying('Test case', 'No, a person runs it'),
    ).toBeInTheDocument();
  });

  it('shows the test cases that verify a requirement', async () => {
    open(
      'requirement/req-12',
      catalogApiMock({ entities: [testCase, verified] }),
    );
    const list = await screen.findByRole('list', { name: 'Verified by' });
    expect(rows(list)).toEqual([
      'Checkout with an expired cardtc-104 · Ready · Priority: High',
    ]);
    expect(
      await cardSaying('Requirement', 'StatusApprovedPriorityCritical'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Steps')).not.toBeInTheDocument();
  });

  it('says that no test case verifies a requirement, in German as well', async () => {
    const catalog = catalogApiMock({ entities: [unverified] });
    open('requirement/req-13', catalog, 'de');
    expect(
      await cardSaying(
        'Geprüft durch',
        'Kein Testfall prüft diese Anforderung.Schreiben Sie req-13 bei einem Testfall unter spec.verifies.',
      ),
    ).toBeInTheDocument();
    expect(
      await cardSaying('Anforderung', 'StatusEntwurfPrioritätHoch'),
    ).toBeInTheDocument();
  });

  it('lists the requirements of a system that nothing verifies, but not dropped ones', async () => {
    const dropped = entity('Requirement', 'req-14', {
      spec: { status: 'Deprecated' },
    });
    const entities = [
      harbour('req-12', 'req-13', 'req-14'),
      ...[verified, unverified, dropped],
    ];
    open('system/harbour', catalogApiMock({ entities }));
    const list = await screen.findByRole('list', {
      name: 'Requirements without a test case',
    });
    expect(rows(list)).toEqual([
      'Orders are confirmed by mailreq-13 · Draft · Priority: High',
    ]);
    expect(
      screen.getByText('1 of 2 requirements has no test case.'),
    ).toBeInTheDocument();
  });

  it('says that all requirements of a system are verified', async () => {
    const entities = [harbour('req-12'), verified];
    open('system/harbour', catalogApiMock({ entities }));
    expect(
      await cardSaying(
        'Requirements without a test case',
        'A test case verifies every requirement of this system.',
      ),
    ).toBeInTheDocument();
  });

  it('leaves systems without requirements and foreign kinds as they are', async () => {
    const foreign = {
      ...entity('TestCase', 'foreign', {}),
      apiVersion: 'example.com/v1',
    };
    const catalog = catalogApiMock({ entities: [harbour(), foreign] });
    open('system/harbour', catalog);
    await card('About');
    expect(
      screen.queryByText('Requirements without a test case'),
    ).not.toBeInTheDocument();
    cleanup();
    open('testcase/foreign', catalog);
    await card('About');
    expect(screen.queryByText('Steps')).not.toBeInTheDocument();
  });

  it('says that the catalog could not be read, and tries again', async () => {
    const catalog = catalogApiMock({ entities: [testCase, verified] });
    const read = catalog.getEntitiesByRefs.bind(catalog);
    const failing = jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockImplementation(async request => {
        // The rest of the page reads the titles of its links in the same way.
        if (request.fields?.includes('spec.status')) {
          throw new Error('the database is away');
        }
        return read(request);
      });
    open('requirement/req-12', catalog);
    expect(
      await cardSaying('Verified by', 'The catalog could not be read.'),
    ).toBeInTheDocument();
    failing.mockImplementation(read);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: /expired card/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('The catalog could not be read.'),
    ).not.toBeInTheDocument();
  });
});
