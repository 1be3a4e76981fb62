import {
  LoggerService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';

/** A line of the level `error`, as whoever logs it gives it. */
export interface LogLine {
  message: unknown;
  meta: unknown;
  /** Also those that the logger adds to each of its lines. */
  fields: Record<string, unknown>;
}

/** A logger that does what the given one does, and whose errors are heard. */
export function heardLogger(
  logger: LoggerService,
  options: {
    hear: (line: LogLine) => void;
    fields?: Record<string, unknown>;
  },
): RootLoggerService {
  const { hear, fields = {} } = options;
  return {
    error(message, meta) {
      logger.error(message, meta);
      try {
        hear({ message, meta, fields: { ...fields, ...fieldsOf(meta) } });
      } catch {
        // Whoever logs must not fail by it; the line itself is written.
      }
    },
    warn: (message, meta) => logger.warn(message, meta),
    info: (message, meta) => logger.info(message, meta),
    debug: (message, meta) => logger.debug(message, meta),
    child: meta =>
      heardLogger(logger.child(meta), { hear, fields: { ...fields, ...meta } }),
  };
}

/** The fields of a line; none when an error stands in their place. */
export function fieldsOf(meta: unknown): Record<string, unknown> {
  return meta instanceof Error || typeof meta !== 'object' ? {} : { ...meta };
}
