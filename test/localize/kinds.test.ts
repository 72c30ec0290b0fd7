import { expect } from 'chai';
import { asLine } from '../../src/localize/phrase.js';
import { formatRequirement } from '../../src/localize/format-requirement.js';
import type { Requirement } from '../../src/program/schema/requirement.js';
import { aProgram } from '../programs.js';
import { allLanguages, inLanguage, plain } from './said.js';

const program = aProgram({
  measures: [
    { id: 'spend', name: 'Campaign spend', kind: 'money', currency: 'USD' },
    { id: 'certificate', name: 'Certificate', kind: 'held' },
    { id: 'projects', name: 'Projects' },
    { id: 'users', name: 'Users' },
  ],
});
const spend: Requirement = { kind: 'measure', measure: 'spend', atLeast: 500 };
const certificate: Requirement = { kind: 'measure', measure: 'certificate', held: true };
const projects: Requirement = { kind: 'measure', measure: 'projects', atLeast: 4 };
const users: Requirement = { kind: 'measure', measure: 'users', atLeast: 80 };

const SAID: Record<string, { asked: Requirement; en: string; de: string; ar: string }> = {
  'what is asked only where something holds': {
    asked: { kind: 'if', when: spend, then: certificate },
    en: 'where Campaign spend is at least USD 500: Certificate',
    de: 'bei Campaign spend von mindestens 500 USD: Certificate',
    ar: 'حيث يكون Campaign spend 500 USD على الأقل: Certificate',
  },
  'what is asked otherwise': {
    asked: { kind: 'if', when: certificate, then: projects, otherwise: users },
    en: 'with Certificate: Projects: at least 4; All others: Users: at least 80',
    de: 'mit Certificate: Projects: mindestens 4; Alle anderen: Users: mindestens 80',
    ar: 'حيث يوجد Certificate: Projects: 4 على الأقل؛ البقية: Users: 80 على الأقل',
  },
  'what is asked by the tier held': {
    asked: { kind: 'if', when: { kind: 'tier', tiers: ['silver'] }, then: projects },
    en: 'where Silver is held: Projects: at least 4',
    de: 'mit der Stufe Silver: Projects: mindestens 4',
    ar: 'لمن هو في مستوى Silver: Projects: 4 على الأقل',
  },
  'what is asked where two things hold': {
    asked: { kind: 'if', when: { kind: 'all', of: [spend, certificate] }, then: projects },
    en: 'where Campaign spend is at least USD 500 and with Certificate: Projects: at least 4',
    de: 'bei Campaign spend von mindestens 500 USD und mit Certificate: Projects: mindestens 4',
    ar: 'حيث يكون Campaign spend 500 USD على الأقل وحيث يوجد Certificate: Projects: 4 على الأقل',
  },
  'all or any one': {
    asked: { kind: 'unclear', of: [projects, users] },
    en: 'All or any one of these; the source does not say which: Projects: at least 4; Users: at least 80',
    de: 'Alles davon oder eines davon; die Quelle sagt nicht, was von beidem: Projects: mindestens 4; Users: mindestens 80',
    ar: 'كل ما يلي أو واحد منه؛ لا يذكر المصدر أيهما: Projects: 4 على الأقل؛ Users: 80 على الأقل',
  },
  'each counted once': {
    asked: { kind: 'all', countedOnce: true, of: [projects, users] },
    en: 'Projects (at least 4) and Users (at least 80) (each counted for one of these only)',
    de: 'Projects (mindestens 4) und Users (mindestens 80) (jeweils nur für eines davon gezählt)',
    ar: 'Projects (4 على الأقل) وUsers (80 على الأقل) (يُحتسب كل منها لواحد فقط)',
  },
  'a tier that is held': {
    asked: { kind: 'tier', tiers: ['silver'] },
    en: 'holds Silver',
    de: 'Stufe Silver',
    ar: 'مستوى Silver',
  },
  'a tier that one comes from': {
    asked: { kind: 'tier', tiers: ['silver'], for: { value: 1, unit: 'year' } },
    en: 'coming from Silver (for 1 year)',
    de: 'aus der Stufe Silver (seit mindestens 1 Jahr)',
    ar: 'انطلاقًا من Silver (منذ سنة على الأقل)',
  },
  'a tier in several places': {
    asked: { kind: 'tier', tiers: ['silver'], in: { count: 2, unit: 'countries of the top 8' } },
    en: 'holds Silver in 2 countries of the top 8',
    de: 'Stufe Silver in: 2 countries of the top 8',
    ar: 'مستوى Silver في 2 countries of the top 8',
  },
  'a deadline that is a tier': {
    asked: { ...projects, within: { before: 'silver' } } as Requirement,
    en: 'Projects: at least 4 (before Silver)',
    de: 'Projects: mindestens 4 (vor Silver)',
    ar: 'Projects: 4 على الأقل (قبل Silver)',
  },
};

describe('in words, in every language', () => {
  before(allLanguages);
  for (const [name, { asked, ...languages }] of Object.entries(SAID)) {
    for (const [language, wanted] of Object.entries(languages)) {
      it(`${name}: ${language}`, () => {
        const phrase = formatRequirement(asked, inLanguage(language, program), program);
        expect(plain(asLine(phrase))).to.equal(wanted);
      });
    }
  }
});
