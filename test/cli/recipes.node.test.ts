import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { cli, Folder, GOOD } from './run-cli.js';

const ROOT = join(import.meta.dirname, '../..');
const CI = join(ROOT, 'docs/ci');
const NPX = /^npx (?:--yes|--no-install) partner-program-elements /;

/** The commands of a workflow: what stands behind `run:` on one line. */
const commandsIn = (text: string) =>
  [...text.matchAll(/^\s+(?:- )?run: (.+)$/gm)].map(([, command]) => command!);

describe('the recipes for CI', () => {
  let folder: Folder;
  beforeEach(() => (folder = new Folder()));
  afterEach(() => folder.remove());

  for (const name of readdirSync(CI).filter((file) => file.endsWith('.yml')))
    it(`${name}: each command runs, and ends well for a sound document`, async () => {
      folder.write('programs/acme.json', { ...GOOD, edition: { label: '1', readOn: '2026-11-01' } });
      const text = readFileSync(join(CI, name), 'utf8');
      const commands = commandsIn(text);
      expect(commands.length).to.be.above(0);
      for (const command of commands) {
        expect(command).to.match(NPX);
        const { code, err } = await cli(command.replace(NPX, '').split(' '), { cwd: folder.path });
        expect([command, code, err.includes('Unknown')]).to.deep.equal([command, 0, false]);
      }
      const [, uploaded] = /sarif_file: (.+)/.exec(text) ?? [];
      if (uploaded !== undefined) expect(folder.names()).to.contain(uploaded);
    });

  it('check-programs.yml fails for a wrong document, and still has the file to upload', async () => {
    folder.write('programs/acme.json', { ...GOOD, tiers: [] });
    for (const command of commandsIn(readFileSync(join(CI, 'check-programs.yml'), 'utf8')))
      expect((await cli(command.replace(NPX, '').split(' '), { cwd: folder.path })).code).to.equal(1);
    expect(readFileSync(join(folder.path, 'programs.sarif'), 'utf8')).to.contain('"ruleId": "empty-list"');
  });

  it('the hooks of the framework name commands and options that there are', async () => {
    const texts = [
      readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'),
      readFileSync(join(CI, 'README.md'), 'utf8'),
    ];
    const entries = texts.flatMap((text) => [...text.matchAll(/entry: (.+)$/gm)].map(([, entry]) => entry!));
    expect(entries).to.have.length(3);
    folder.write('a.json', GOOD);
    folder.write('b.json', GOOD);
    for (const entry of entries) {
      const words = entry
        .replace(NPX, '')
        .replace(/^partner-program-elements /, '')
        .split(' ');
      expect((await cli([...words, 'a.json', 'b.json'], { cwd: folder.path })).code).to.equal(0);
    }
  });

  describe('the hook of git', () => {
    const git = (...args: string[]) =>
      spawnSync('git', args, {
        cwd: folder.path,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          HOME: folder.path,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_AUTHOR_NAME: 'A',
          GIT_AUTHOR_EMAIL: 'a@example.com',
          GIT_COMMITTER_NAME: 'A',
          GIT_COMMITTER_EMAIL: 'a@example.com',
          PARTNER_PROGRAM_ELEMENTS:
            `"${process.execPath}" --import ${join(ROOT, 'node_modules/tsx/dist/loader.mjs')} ${join(ROOT, 'src/cli/main.ts')}`.replaceAll(
              '"',
              '',
            ),
        },
      });
    const commit = () => git('commit', '-q', '-m', 'x');
    beforeEach(() => {
      expect(git('init', '-q').status).to.equal(0);
      copyFileSync(join(CI, 'pre-commit'), join(folder.path, '.git/hooks/pre-commit'));
    });

    it('lets a good document in, keeps a bad one out, and tells its line', () => {
      folder.write('programs/good one.json', GOOD);
      git('add', '.');
      expect(commit().status).to.equal(0);
      folder.write('programs/bad.json', { ...GOOD, tiers: [] });
      git('add', '.');
      const { status, stdout, stderr } = commit();
      expect(status).to.equal(1);
      expect(stdout + stderr).to.contain('programs/bad.json:8:12 /tiers: error This list is empty.');
      expect(git('log', '--oneline').stdout.trim().split('\n')).to.have.length(1);
    });

    it('looks at what is in the commit, and at nothing else', () => {
      folder.write('programs/a.json', GOOD);
      git('add', '.');
      // Worked on since, and not part of the commit.
      folder.write('programs/a.json', { ...GOOD, tiers: [] });
      folder.write('programs/b.json', 'not even JSON');
      expect(commit().status).to.equal(0);
      folder.write('other.txt', 'x');
      git('add', 'other.txt');
      expect(commit().status).to.equal(0);
    });
  });
});
