/** Something that is told of a document: a problem, or advice. */
export interface Finding {
  /** Name of the rule or code of the problem. */
  rule: string;
  level: 'error' | 'warning' | 'note';
  /** What was found and what to do about it: one or a few lines. */
  message: string;
  /** JSON pointer; empty for the document as a whole. */
  pointer: string;
  /** Counted from 1; nothing where no single place is at fault. */
  line?: number | undefined;
  column?: number | undefined;
}

/** What is told of one document. */
export interface Looked {
  /** What the document is called: its path from the folder that one is in. */
  name: string;
  findings: readonly Finding[];
  /** Why it could not be looked at. */
  failure?: string;
}

/** Numbers of a run, for a last line and for programs. */
export interface Counts {
  documents: number;
  unread: number;
  errors: number;
  warnings: number;
  notes: number;
}

export function countsOf(all: readonly Looked[]): Counts {
  const findings = all.flatMap((one) => one.findings);
  const at = (level: Finding['level']) => findings.filter((one) => one.level === level).length;
  return {
    documents: all.length,
    unread: all.filter(({ failure }) => failure !== undefined).length,
    errors: at('error'),
    warnings: at('warning'),
    notes: at('note'),
  };
}
