import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { COMMANDS } from '../../src/cli/commands.js';
import { nameOf } from '../../src/cli/command.js';
import { fileFailure } from '../../src/cli/failure.js';
import { parse } from '../../src/program/read/parse.js';
import { topics } from '../../src/program/topics.js';
import { cli, Folder, GOOD, type Around } from './run-cli.js';

const PROGRAMS = join(import.meta.dirname, '../../demo/programs');

describe('the command line', () => {
  let folder: Folder;
  beforeEach(() => (folder = new Folder()));
  afterEach(() => folder.remove());
  const type = (line: string, around: Around = {}) => cli(line.split(' '), { cwd: folder.path, ...around });

  describe('what is typed wrongly', () => {
    for (const [line, said] of [
      ['validat a.json', "Unknown command 'validat'. Did you mean validate?"],
      ['validate --formt json a.json', "Unknown option '--formt'. Did you mean --format?"],
      ['validate --format jsn a.json', "'jsn' is invalid. Allowed choices are human, json, sarif."],
      ['validate', "Missing required argument 'documents'."],
      ['diff a.json', "Missing required argument 'newer'."],
      ['diff a.json b.json c.json', 'Too many arguments'],
      ['completion tcsh', 'Allowed choices are bash, zsh, fish.'],
      ['lint a.json --off topc', 'There is no rule "topc". Did you mean "topic"?'],
      ['lint a.json --only nonsense-beyond', 'The rules are topic, '],
      ['stale a.json --days soon', '--days "soon" is no number of days. Write it as 180.'],
      ['stale a.json --today 2026-02-30', '--today "2026-02-30" is no day. Write it as 2026-11-01.'],
    ] as const)
      it(`is one sentence with the way out, and 2: ${line}`, async () => {
        folder.write('a.json', GOOD);
        const { code, out, err } = await type(line);
        expect([code, out]).to.deep.equal([2, '']);
        expect(err).to.contain(said);
        expect(err.trim().split('\n')).to.have.length(1);
        expect(err).not.to.match(/\n\s+at /);
      });

    it('is answered by the help where nothing is typed', async () => {
      const { code, out, err } = await cli([]);
      expect([code, out]).to.deep.equal([2, '']);
      expect(err).to.contain('validate');
    });
  });

  describe('files that cannot be read', () => {
    const commands = ['validate', 'lint', 'stale', 'migrate'];
    const wrong: Record<string, (name: string) => void> = {
      'that are not there': () => {},
      'of no bytes': (name) => void folder.write(name, ''),
      'in UTF-16': (name) => void folder.write(name, Buffer.from(`\ufeff${JSON.stringify(GOOD)}`, 'utf16le')),
      'in Windows-1252': (name) => void folder.write(name, Buffer.from('{"name":"Gr\xf6\xdfe"}', 'latin1')),
      'far too large': (name) => void folder.write(name, Buffer.alloc(17 * 2 ** 20, 32)),
      'that link in a circle': (name) => {
        symlinkSync(join(folder.path, 'other'), join(folder.path, name));
        symlinkSync(join(folder.path, name), join(folder.path, 'other'));
      },
      'below a file': (name) => {
        folder.write('a', 'x');
        void name;
      },
    };
    for (const [kind, make] of Object.entries(wrong))
      for (const command of commands)
        it(`${kind}, are one sentence, and 2: ${command}`, async () => {
          const name = kind === 'below a file' ? 'a/b.json' : 'b.json';
          make(name);
          const { code, err } = await type(`${command} ${name}`);
          expect(code).to.equal(2);
          expect(err.split('\n')[0]).to.match(/^"(?:b|a\/b)\.json" .+\. [A-Z].+[.?]$/);
        });

    it('are named by what the platform says of them', () => {
      const about = (code: string) =>
        fileFailure(Object.assign(new Error(code), { code }), 'a.json', 'read').message;
      expect(about('EACCES')).to.equal(
        '"a.json" cannot be read: you lack the permission, or another program has it open. Change its permissions, or close it there.',
      );
      expect(about('EBUSY')).to.contain('another program has it open. Close it there, and try again.');
      expect(about('ESTRANGE')).to.equal('"a.json" cannot be read: ESTRANGE. Check the file.');
    });

    it('have the nearest name told', async () => {
      folder.write('acme.json', GOOD);
      expect((await type('validate acm.json')).err).to.equal(
        '"acm.json" is not there. Did you mean "acme.json"?\n',
      );
    });

    it('have no letters that move the cursor or the direction in what is told', async () => {
      const { err } = await cli(['validate', 'a\u001b[2J\u202e.json'], { cwd: folder.path });
      for (const sign of ['\u001b', '\u202e']) expect(err).not.to.contain(sign);
    });
    it('are patterns that match nothing, and folders without documents', async () => {
      mkdirSync(join(folder.path, 'empty'));
      expect((await type('validate *.json')).err).to.contain('No file matches "*.json". Check the pattern');
      expect((await type('validate empty')).err).to.contain('There is no .json file in the folder "empty".');
    });
  });

  describe('writing', () => {
    it('leaves what is there as it was, unless somebody insists', async () => {
      folder.write('program.json', 'mine');
      const { code, err } = await type('init');
      expect(code).to.equal(2);
      expect(err).to.contain('is there already, and was left as it is. Give --force');
      expect(readFileSync(join(folder.path, 'program.json'), 'utf8')).to.equal('mine');
      expect((await type('init --force')).code).to.equal(0);
      expect(folder.names()).to.deep.equal(['program.json']);
    });

    it('keeps permissions, and follows a link to the file behind it', async () => {
      const path = folder.write('real.json', 'old');
      chmodSync(path, 0o640);
      symlinkSync(path, join(folder.path, 'program.json'));
      expect((await type('init --force')).code).to.equal(0);
      expect(readFileSync(path, 'utf8')).to.contain('schemaVersion');
      expect(statSync(path).mode & 0o777).to.equal(0o640);
    });

    it('replaces a file and never writes into it: who has it open reads it to its end', async () => {
      const path = folder.write('program.json', 'old');
      linkSync(path, join(folder.path, 'held'));
      await type('init --force');
      expect(readFileSync(join(folder.path, 'held'), 'utf8')).to.equal('old');
    });

    it('leaves nothing behind where it fails', async () => {
      mkdirSync(join(folder.path, 'folder'));
      for (const line of ['init folder', 'init missing/program.json', 'init a.json --currency EURO']) {
        const { code, err } = await type(`${line} --force`);
        expect([line, code]).to.deep.equal([line, 2]);
        expect(err.trim()).not.to.contain('    at ');
      }
      expect(folder.names()).to.deep.equal(['folder']);
    });
  });

  describe('help', () => {
    for (const { name, options, examples, args } of COMMANDS)
      it(`of ${name} tells arguments, options and examples, all of which exist`, async () => {
        const { code, out } = await cli([name, '--help']);
        expect(code).to.equal(0);
        for (const option of options) expect(out).to.contain(`--${nameOf(option)}`);
        expect(out).to.contain('Examples:');
        const flags = ['--help', ...options.flatMap(({ flags: some }) => some.match(/--?[\w-]+/g)!)];
        for (const [typed] of examples) {
          const words = typed.replace(/ (?:[<>]|>>) .*/, '').split(' ');
          expect(words[0]).to.equal(name);
          for (const word of words) if (/^--?\w/.test(word)) expect(flags).to.contain(word);
          expect(
            words.length === 1 || args.length > 0 || words.some((word) => word.startsWith('-')),
          ).to.equal(true);
        }
      });
    it('names all commands, and the version is that of the package', async () => {
      const { out } = await cli(['help']);
      for (const { name } of COMMANDS) expect(out).to.match(new RegExp(`^ {2}${name} `, 'm'));
      const { version } = JSON.parse(readFileSync(join(PROGRAMS, '../../package.json'), 'utf8')) as {
        version: string;
      };
      expect((await cli(['--version'])).out).to.equal(`${version}\n`);
    });
  });

  describe('init', () => {
    it('writes a sound document in which only what is to be replaced is doubted', async () => {
      const { out } = await type('init');
      expect(out).to.contain('Replace what begins with TODO (10 places)');
      const result = parse(readFileSync(join(folder.path, 'program.json'), 'utf8'));
      expect(result.ok && [...new Set(result.warnings.map(({ code }) => code))]).to.deep.equal([
        'unfinished',
      ]);
    });
    it('takes what is known already', async () => {
      const told = [
        '--vendor',
        'Ácme & Co',
        '--name',
        'Acme Partners',
        '--tiers',
        'Gold, Gold,金',
        '--currency',
        'EUR',
      ];
      await cli(['init', 'in.json', ...told], { cwd: folder.path });
      const result = parse(readFileSync(join(folder.path, 'in.json'), 'utf8'));
      if (!result.ok) throw new Error('is not sound');
      const { id, vendor, tiers, currency } = result.value;
      expect([id, vendor.name, currency]).to.deep.equal(['acme-co-partners', 'Ácme & Co', 'EUR']);
      expect(tiers.map((tier) => [tier.id, tier.name])).to.deep.equal([
        ['gold', 'Gold'],
        ['gold-2', 'Gold'],
        ['tier-3', '金'],
      ]);
    });
    it('names the schema of the installed package, from where the document is', async () => {
      folder.write('node_modules/partner-program-elements/dist/program.editor.schema.json', {});
      mkdirSync(join(folder.path, 'content'));
      await type('init content/acme.json');
      expect(readFileSync(join(folder.path, 'content/acme.json'), 'utf8')).to.contain(
        '"$schema": "../node_modules/partner-program-elements/dist/program.editor.schema.json"',
      );
    });
  });

  describe('diff', () => {
    const editions = [join(PROGRAMS, 'odoo-v10.json'), join(PROGRAMS, 'odoo-v11.json')];
    it('tells a line for each change, what it was and is', async () => {
      const { code, out } = await cli(['diff', ...editions]);
      expect(code).to.equal(0);
      expect(out).to.contain('What a tier asks\n');
      expect(out).to.match(/^ {2}▲ Net new Odoo Enterprise users sold \(Silver\): at least 50 → 75 users$/im);
    });
    it('ends with 1 where somebody asks whether the program changed', async () => {
      expect((await cli(['diff', ...editions, '--exit-code'])).code).to.equal(1);
      const same = await cli(['diff', editions[0]!, editions[0]!, '--exit-code']);
      expect(same.code).to.equal(0);
      expect(same.out).to.contain('Nothing that both editions record has changed.');
    });
    it('speaks other languages', async () => {
      expect((await cli(['diff', ...editions, '--language', 'de'])).out).to.contain(
        'Was eine Stufe verlangt',
      );
    });
    it('makes Markdown in which no word of a document is a sign', async () => {
      const before = { ...GOOD, tiers: [{ id: 'silver', name: '*Silver*' }] };
      const after = { ...GOOD, tiers: [{ id: 'silver', name: '<b>[Sil_ver](x)' }] };
      folder.write('a.json', before);
      folder.write('b.json', after);
      const { out } = await type('diff a.json b.json --format markdown');
      expect(out).to.contain('- **\\*Silver\\***');
      expect(out).to.contain('\\<b\\>\\[Sil\\_ver\\](x)');
      expect(out).to.match(/^## From /);
    });
    it('makes JSON with the ids of what changed', async () => {
      const { out } = await cli(['diff', ...editions, '--format', 'json', '--record']);
      const report = JSON.parse(out) as { older: { id: string }; changed: object[]; recorded: object[] };
      expect(report.older.id).to.equal('odoo-v10');
      expect(report.changed[0]).to.deep.include({
        kind: 'tightened',
        part: 'requirement',
        before: 'At least 50 users',
      });
      expect(report.recorded).to.be.an('array');
    });
    it('takes the order from what the documents say, and warns of two vendors', async () => {
      folder.write('old.json', { ...GOOD, vendor: { name: 'Birch' } });
      folder.write('new.json', { ...GOOD, id: 'next', edition: { label: '2', replaces: GOOD.id } });
      const { err, out } = await type('diff new.json old.json');
      expect(err)
        .to.contain('"new.json" says that it replaces the other')
        .and.contain('two vendors (Birch, Acme)');
      expect(out).to.contain('From Acme Partners to 2');
    });
    it('tells the first mistake of a document that has some', async () => {
      folder.write('a.json', { ...GOOD, tiers: [] });
      folder.write('b.json', GOOD);
      const { code, err } = await type('diff a.json b.json');
      expect(code).to.equal(2);
      expect(err)
        .to.match(/^a\.json:8:12 \/tiers: This list is empty\./)
        .and.contain('Mend "a.json" first');
    });
  });

  describe('topics', () => {
    it('lists all that are published, for programs and for people', async () => {
      const { out } = await cli(['topics', '--format', 'json']);
      expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).to.deep.equal([...topics.keys()]);
      const seen = await cli(['topics'], { isTerminal: true, columns: 60 });
      for (const line of seen.out.trim().split('\n').slice(1)) expect([...line].length).to.be.at.most(60);
      expect(seen.out).to.contain('deal-registration  ');
      expect((await cli(['topics'])).out).to.contain('mdf\tMarket development funds\tMoney\t');
    });
    it('finds them by other names, in each language', async () => {
      expect((await cli(['topics', '--search', 'named contact'])).out).to.contain('partner-manager\t');
      expect((await cli(['topics', '--language', 'de', '--search', 'RABATT'])).out).to.contain('discount\t');
      expect((await cli(['topics', '--search', 'nonsense'])).code).to.equal(1);
    });
  });

  describe('stale', () => {
    const read = (day: string | undefined, more: object = {}) => ({
      ...GOOD,
      edition: { label: '1', ...(day && { readOn: day }), ...more },
    });
    it('lists what was read too long ago, the oldest first, and ends with 1', async () => {
      folder.write('fresh.json', read('2026-10-01'));
      folder.write('old.json', read('2026-02-01'));
      folder.write('older.json', read('2025-12-31'));
      folder.write('never.json', read(undefined));
      folder.write('past.json', read('2020-01-01', { status: 'retired' }));
      const { code, out, err } = await type('stale .');
      expect(code).to.equal(1);
      expect(out.split('\n').map((line) => line.split('\t')[0])).to.deep.equal([
        'document',
        'never.json',
        'older.json',
        'old.json',
        '',
      ]);
      expect(err).to.equal(
        '3 of 4 documents to be read again: 180 days on 2026-11-01; 1 of past editions left out (--all)\n',
      );
      expect((await type('stale . --all')).out).to.contain('past.json\t2020-01-01');
      expect((await type('stale fresh.json')).code).to.equal(0);
      expect((await type('stale fresh.json --days 30')).code).to.equal(1);
      expect((await type('stale fresh.json --today 2027-06-01')).code).to.equal(1);
    });
    it('tells why, in JSON too', async () => {
      folder.write('a.json', {
        ...read('2026-10-01', { status: 'current', until: '2026-10-31' }),
        sources: [{ id: 's', title: 'S', date: '2025-01-01', readOn: '2026-01-01' }],
      });
      const { out } = await type('stale a.json --format json');
      expect(JSON.parse(out)).to.deep.equal([
        {
          name: 'a.json',
          vendor: 'Acme',
          edition: '1',
          reasons: ['sources-read-long-ago', 'has-ended'],
          readOn: '2026-10-01',
          sources: ['s'],
          newestSource: '2025-01-01',
        },
      ]);
    });
  });

  describe('migrate', () => {
    it('says honestly that there is one version', async () => {
      const { code, out } = await cli(['migrate', join(PROGRAMS, 'odoo-v11.json')]);
      expect([code, out]).to.deep.equal([
        0,
        '1 document of version 1, the only one there is: nothing to migrate.\n',
      ]);
    });
    it('tells what is of another version, and changes nothing', async () => {
      for (const [version, said] of [
        [2, 'Version 2 is newer than this release'],
        ['1', 'There is no such version. Write "schemaVersion": 1.'],
        [undefined, 'does not say which version it is of'],
      ] as const) {
        const text = JSON.stringify({ ...GOOD, schemaVersion: version });
        folder.write('a.json', text);
        const { code, out } = await type('migrate a.json');
        expect(code).to.equal(1);
        expect(out).to.contain(said).and.contain('no file was changed');
        expect(readFileSync(join(folder.path, 'a.json'), 'utf8')).to.equal(text);
      }
    });
  });

  describe('lint', () => {
    it('tells each piece of advice with its line, and why at the end', async () => {
      folder.write('a.json', {
        ...GOOD,
        benefits: [{ id: 'leads', name: 'Leads', values: { silver: true } }],
      });
      const { code, out } = await type('lint a.json --only topic');
      expect(code).to.equal(0);
      expect(out).to.match(/^a\.json:15:5 \/benefits\/0: note "Leads" has no topic\..* \(topic\)\n/);
      expect(out).to.contain('\nWhy:\n  topic: In a comparison').and.contain('1 document, 1 piece of advice');
      expect((await type('lint a.json --only topic --strict')).code).to.equal(1);
      expect((await type('lint a.json --only topic --off topic --strict')).code).to.equal(0);
      expect((await type('lint a.json --off topic')).out).not.to.contain('(topic)');
    });
    it('gives SARIF with its reasons', async () => {
      folder.write('a.json', GOOD);
      const { out } = await type('lint a.json --format sarif --only edition');
      const { runs } = JSON.parse(out) as {
        runs: { tool: { driver: { rules: object[] } }; results: { level: string }[] }[];
      };
      expect(runs[0]!.tool.driver.rules[0])
        .to.have.nested.property('help.text')
        .that.contains('Programs change every year');
      expect(runs[0]!.results[0]!.level).to.equal('note');
    });
    it('gives none for a document with mistakes, and ends with 1', async () => {
      folder.write('a.json', { ...GOOD, tiers: [] });
      const { code, out } = await type('lint a.json');
      expect(code).to.equal(1);
      expect(out).to.contain('a.json:8:12 /tiers: error The document has mistakes.');
    });
    it('has its rules listed', async () => {
      expect((await cli(['rules'])).out).to.match(/^topic\tIn a comparison/);
    });
  });

  describe('completion', () => {
    const complete = (...words: string[]) => {
      const script = `${completion}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _partner_program_elements; echo "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: PROGRAMS });
      expect(stderr).to.equal('');
      return stdout.trim();
    };
    let completion = '';
    before(async () => {
      completion = (await cli(['completion', 'bash'])).out;
    });
    it('of bash knows commands, options and what they take', () => {
      expect(complete('x', 'va')).to.equal('validate');
      expect(complete('x', 'validate', '--fo')).to.equal('--format --force');
      expect(complete('x', 'validate', '--format', 's')).to.equal('sarif');
      expect(complete('x', 'completion', 'z')).to.equal('zsh');
      expect(complete('x', 'help', 'st')).to.equal('stale');
      // Everything else is files, which the shell knows.
      expect(complete('x', 'validate', 'odoo')).to.equal('');
    });
    for (const shell of ['zsh', 'fish'])
      it(`of ${shell} names all commands and options`, async () => {
        const { out } = await cli(['completion', shell]);
        for (const { name, options } of COMMANDS) {
          expect(out).to.contain(name);
          for (const option of options) expect(out).to.contain(nameOf(option));
        }
        // Where the shell is here, it reads the script.
        const { error, status, stderr } = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
        if (!error) expect([status, stderr]).to.deep.equal([0, '']);
      });
  });

  it('leaves the folder as it was where nothing is to be written', async () => {
    writeFileSync(join(folder.path, 'a.json'), JSON.stringify(GOOD));
    for (const line of [
      'validate a.json',
      'lint a.json',
      'stale a.json',
      'migrate a.json',
      'diff a.json a.json',
    ])
      await type(line);
    expect(folder.names()).to.deep.equal(['a.json']);
  });
});
