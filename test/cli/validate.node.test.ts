import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { cli, Folder, GOOD } from './run-cli.js';

const BAD = {
  ...GOOD,
  benefits: [{ id: 'mdf', name: 'Funds', values: { silver: { kind: 'percnt', upTo: 5 } } }],
};
const DOUBTFUL = { ...GOOD, name: 'TODO' };

describe('validate', () => {
  let folder: Folder;
  beforeEach(() => (folder = new Folder()));
  afterEach(() => folder.remove());
  const validate = (...argv: string[]) => cli(['validate', ...argv], { cwd: folder.path });

  it('says of a sound document that it is, and ends well', async () => {
    folder.write('a.json', GOOD);
    expect(await validate('a.json')).to.deep.equal({
      code: 0,
      out: '1 document, 0 errors, 0 warnings\n',
      err: '',
    });
  });

  it('tells file, line, column, pointer, what was found and the nearest spelling', async () => {
    folder.write('in/a.json', BAD);
    const { code, out } = await validate('in/a.json');
    expect(code).to.equal(1);
    expect(out).to.match(
      /^in\/a\.json:20:19 \/benefits\/0\/values\/silver\/kind: error Found "percnt"; allowed: .*\(wrong-value\)\n {2}Did you mean "percent"\?\n1 document, 1 error, 0 warnings\n$/,
    );
  });

  it('takes files, folders and globs at once, each document once, in order', async () => {
    for (const name of ['a.json', 'in/b.json', 'in/deep/c.json', 'in/node_modules/d.json', 'in/e.txt'])
      folder.write(name, GOOD);
    const { out } = await validate('a.json', 'in', 'in/**/*.json', '--format', 'json');
    const { documents } = JSON.parse(out) as { documents: { name: string }[] };
    expect(documents.map(({ name }) => name)).to.deep.equal(['a.json', 'in/b.json', 'in/deep/c.json']);
  });

  it('reads standard input', async () => {
    const { code, out } = await cli(['validate', '-'], { stdin: JSON.stringify(BAD) });
    expect(code).to.equal(1);
    expect(out).to.contain('stdin:1:').and.contain('"percnt"');
  });

  it('takes warnings for mistakes only where that is asked', async () => {
    folder.write('a.json', DOUBTFUL);
    expect((await validate('a.json')).code).to.equal(0);
    const { code, out } = await validate('a.json', '--strict');
    expect(code).to.equal(1);
    expect(out).to.contain('warning "TODO" is shown to readers as it stands.');
    expect((await validate('a.json', '--quiet')).out).to.equal('1 document, 0 errors\n');
  });

  it('looks at the other documents where one cannot be read, and ends with 2', async () => {
    folder.write('a.json', '');
    folder.write('b.json', BAD);
    const { code, out, err } = await validate('a.json', 'b.json');
    expect(code).to.equal(2);
    expect(err).to.equal('"a.json" is empty. Check that it was saved.\n');
    expect(out).to.contain('b.json:').and.contain('1 document, 1 error, 0 warnings, 1 not read');
  });

  it('leaves out of a folder what is no program document, and says so; a file that is named is looked at', async () => {
    folder.write('package.json', { name: 'x' });
    folder.write('a.json', GOOD);
    const { code, out, err } = await validate('.');
    expect([code, out]).to.deep.equal([0, '1 document, 0 errors, 0 warnings\n']);
    expect(err).to.contain('Left out 1 JSON file of a folder');
    expect((await validate('package.json')).code).to.equal(1);
  });

  it('tells JSON for programs', async () => {
    folder.write('a.json', BAD);
    const { out } = await validate('a.json', '--format', 'json');
    const report = JSON.parse(out) as { documents: { findings: object[] }[]; counts: object };
    expect(report.counts).to.deep.equal({ documents: 1, unread: 0, errors: 1, warnings: 0, notes: 0 });
    expect(report.documents[0]!.findings[0]).to.include({ rule: 'wrong-value', level: 'error', line: 20 });
  });

  it('writes a report to a file, and over one only when asked', async () => {
    folder.write('a.json', GOOD);
    folder.write('report.json', 'mine');
    const refused = await validate('a.json', '--format', 'json', '-o', 'report.json');
    expect(refused.code).to.equal(2);
    expect(refused.err).to.equal(
      '"report.json" is there already, and was left as it is. Give --force to overwrite it, or another name.\n',
    );
    expect(readFileSync(join(folder.path, 'report.json'), 'utf8')).to.equal('mine');
    const { code, out } = await validate('a.json', '--format', 'json', '-o', 'report.json', '--force');
    expect([code, out]).to.deep.equal([0, '']);
    expect(readFileSync(join(folder.path, 'report.json'), 'utf8')).to.contain('"errors": 0');
    expect(folder.names()).to.deep.equal(['a.json', 'report.json']);
  });

  describe('in colours', () => {
    const red = '\u001b[31m';
    const look = async (around: object) => {
      folder.write('a.json', BAD);
      return (await cli(['validate', 'a.json'], { cwd: folder.path, ...around })).out;
    };
    it('shows them on a terminal', async () => {
      expect(await look({ isTerminal: true })).to.contain(red);
    });
    it('does without them elsewhere, on a dumb terminal and where nobody wants them', async () => {
      expect(await look({})).not.to.contain('\u001b');
      expect(await look({ isTerminal: true, env: { TERM: 'dumb' } })).not.to.contain('\u001b');
      expect(await look({ isTerminal: true, env: { NO_COLOR: '1' } })).not.to.contain('\u001b');
    });
    it('shows them elsewhere where somebody insists', async () => {
      expect(await look({ env: { FORCE_COLOR: '1' } })).to.contain(red);
    });
  });

  it('tells its progress over many documents on a terminal only, and takes it back', async () => {
    for (let at = 0; at < 30; at++) folder.write(`${at}.json`, GOOD);
    const seen = await cli(['validate', '.'], { cwd: folder.path, isTerminal: true });
    expect(seen.err).to.contain('25 of 30');
    expect(seen.err.endsWith('\r\u001b[K')).to.equal(true);
    expect((await validate('.')).err).to.equal('');
  });

  describe('as SARIF', () => {
    interface Log {
      $schema: string;
      version: string;
      runs: {
        tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } };
        columnKind: string;
        invocations: {
          executionSuccessful: boolean;
          toolExecutionNotifications?: { message: { text: string } }[];
        }[];
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          message: { text: string };
          locations: {
            physicalLocation: {
              artifactLocation: { uri: string; uriBaseId: string };
              region: { startLine: number; startColumn: number };
            };
          }[];
        }[];
      }[];
    }

    it('gives each problem its rule, level, file from here and line', async () => {
      folder.write('in side/ä.json', BAD);
      folder.write('b.json', DOUBTFUL);
      const { out, code } = await validate('.', '--format', 'sarif');
      expect(code).to.equal(1);
      const log = JSON.parse(out) as Log;
      expect(log.version).to.equal('2.1.0');
      const [run] = log.runs;
      const { driver } = run!.tool;
      expect(driver.rules.map(({ id }) => id)).to.deep.equal(['unfinished', 'wrong-value']);
      expect(run!.columnKind).to.equal('utf16CodeUnits');
      expect(run!.invocations[0]!.executionSuccessful).to.equal(true);
      const said = run!.results.map(({ ruleId, ruleIndex, level, locations }) => {
        const { artifactLocation, region } = locations[0]!.physicalLocation;
        expect(driver.rules[ruleIndex]!.id).to.equal(ruleId);
        return [ruleId, level, artifactLocation.uri, artifactLocation.uriBaseId, region];
      });
      expect(said).to.deep.equal([
        ['unfinished', 'warning', 'b.json', '%SRCROOT%', { startLine: 7, startColumn: 11 }],
        ['wrong-value', 'error', 'in%20side/%C3%A4.json', '%SRCROOT%', { startLine: 20, startColumn: 19 }],
      ]);
      expect(run!.results[1]!.message.text).to.contain('Did you mean "percent"?');
    });

    it('names what could not be read', async () => {
      folder.write('a.json', '');
      const { out, code } = await validate('a.json', '--format', 'sarif');
      expect(code).to.equal(2);
      const [invocation] = (JSON.parse(out) as Log).runs[0]!.invocations;
      expect(invocation!.executionSuccessful).to.equal(false);
      expect(invocation!.toolExecutionNotifications![0]!.message.text).to.contain('is empty');
    });
  });

  it('runs as a program: exit code, standard input, and a reader that has read enough', () => {
    folder.write('a.json', BAD);
    const main = join(import.meta.dirname, '../../src/cli/main.ts');
    const shell = (command: string) =>
      spawnSync(
        'bash',
        ['-c', `set -o pipefail; run() { "${process.execPath}" --import tsx "${main}" "$@"; }; ${command}`],
        {
          encoding: 'utf8',
          cwd: join(import.meta.dirname, '../..'),
        },
      );
    const piped = shell(`run validate - < "${folder.path}/a.json"`);
    expect([piped.status, piped.stderr]).to.deep.equal([1, '']);
    expect(piped.stdout).to.contain('stdin:20:19');
    const cut = shell(`run topics --format json | head -c 10`);
    expect([cut.stdout, cut.stderr]).to.deep.equal(['[\n  {\n    ', '']);
  });
});
