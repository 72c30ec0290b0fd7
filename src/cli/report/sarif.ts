import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Looked } from './finding.js';

/** A rule as it stands in a log. */
export interface RuleAbout {
  id: string;
  short: string;
  full?: string;
}

/**
 * What was found as a SARIF 2.1.0 log, for code scanning: rule, level, words and the place of each.
 *
 * @param about What is known of a rule.
 */
export function sarifOf(all: readonly Looked[], about: (rule: string) => RuleAbout, version: string): object {
  const ids = [...new Set(all.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const failures = all.filter(({ failure }) => failure !== undefined);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'partner-program-elements',
            semanticVersion: version,
            rules: ids.map(about).map(({ id, short, full }) => ({
              id,
              shortDescription: { text: short },
              ...(full !== undefined && { fullDescription: { text: full }, help: { text: full } }),
            })),
          },
        },
        // Columns are counted in the units of JavaScript's texts.
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            ...(failures.length > 0 && {
              toolExecutionNotifications: failures.map(({ name, failure }) => ({
                level: 'error',
                message: { text: failure },
                locations: [{ physicalLocation: { artifactLocation: artifact(name) } }],
              })),
            }),
          },
        ],
        results: all.flatMap(({ name, findings }) =>
          findings.map(({ rule, level, message, pointer, line, column }) => ({
            ruleId: rule,
            ruleIndex: ids.indexOf(rule),
            level,
            message: { text: message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: artifact(name),
                  region: { startLine: line ?? 1, startColumn: column ?? 1 },
                },
                ...(pointer !== '' && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
              },
            ],
            // The same finding stays the same while lines above it come and go.
            partialFingerprints: { 'rulePointer/v1': `${rule} ${pointer}` },
          })),
        ),
      },
    ],
  };
}

/** Relative to the folder of the run, so that a forge finds the file in its checkout. */
function artifact(name: string) {
  if (isAbsolute(name)) return { uri: pathToFileURL(name).href };
  return { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
