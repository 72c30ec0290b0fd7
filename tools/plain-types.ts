/**
 * The types of the document format written out: what `z.infer` makes of the zod schema, as one module that needs no zod. With
 * the schema's own declarations every type of this package would be `any` for whoever has no zod, without a word from the
 * compiler. Comments of the schema come along, so that an editor explains each field.
 */
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');

/** The files of src/program/schema that are written with zod. */
export const ZOD_FILES = ['program', 'requirement', 'rows', 'scalars', 'value'] as const;

/** The type of what may be said about anything in a document. */
const COMMON = 'Qualified';

/** What a file of the schema declares, and the types it hands on from others. */
export interface PlainTypes {
  /** One module with all types. */
  text: string;
  /** The names that each file exports. */
  names: ReadonlyMap<string, readonly string[]>;
}

export function plainTypes(): PlainTypes {
  const config = ts.readConfigFile(join(root, 'tsconfig.build.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const paths = new Map(ZOD_FILES.map((file) => [file, join(root, `src/program/schema/${file}.ts`)]));
  const program = ts.createProgram([...paths.values()], options);
  return new Printer(program, paths).print();
}

class Printer {
  private readonly checker: ts.TypeChecker;
  private readonly program: ts.Program;
  private readonly paths: ReadonlyMap<string, string>;
  private readonly names = new Map<string, string[]>();
  /** Declared types by what they are: what is made of zod has lost its name where it is used. */
  private readonly known = new Map<ts.Type, string>();
  private readonly declared = new Map<string, { type: ts.Type; symbol: ts.Symbol }>();

  constructor(program: ts.Program, paths: ReadonlyMap<string, string>) {
    this.program = program;
    this.paths = paths;
    this.checker = program.getTypeChecker();
  }

  print(): PlainTypes {
    for (const [file, path] of this.paths) this.collect(file, this.program.getSourceFile(path)!);
    const texts = [...this.declared]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { type, symbol }]) => this.declaration(name, type, symbol));
    return { text: texts.join('\n'), names: this.names };
  }

  private collect(file: string, source: ts.SourceFile): void {
    const exported = this.checker.getExportsOfModule(this.checker.getSymbolAtLocation(source)!);
    const names: string[] = [];
    for (const one of exported) {
      const symbol = one.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(one) : one;
      if (!(symbol.flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface))) continue;
      const type = this.checker.getDeclaredTypeOfSymbol(symbol);
      names.push(one.name);
      const before = this.declared.get(one.name);
      if (before && before.symbol !== symbol)
        throw new Error(`Two types of the schema are called ${one.name}.`);
      this.declared.set(one.name, { type, symbol });
      if (!this.known.has(type)) this.known.set(type, one.name);
    }
    this.names.set(file, names);
  }

  private declaration(name: string, type: ts.Type, symbol: ts.Symbol): string {
    const node = symbol.declarations![0]!;
    const comment = this.comment(symbol, '');
    // What is written without zod stands as it is written.
    if (ts.isTypeAliasDeclaration(node) && !/\bz\.|\btypeof\b/.test(node.type.getText()))
      return `${comment}export type ${name} = ${node.type.getText()};\n`;
    if (!ts.isInterfaceDeclaration(node))
      return `${comment}export type ${name} = ${this.structure(type, '')};\n`;
    const shared = this.sharedBy(type);
    const members = this.members(type, '', shared);
    return `${comment}export interface ${name} ${shared ? `extends ${COMMON} ` : ''}${members}\n`;
  }

  /** What nearly everything in a document may say, where a type has all of it: said once, and not forty times. */
  private sharedBy(type: ts.Type): ts.Type | undefined {
    const common = [...this.known].find(([, name]) => name === COMMON)?.[0];
    return common !== undefined &&
      common !== type &&
      common.getProperties().every((member) => {
        const own = type.getProperty(member.name);
        const typeOf = (one: ts.Symbol) => this.checker.getTypeOfSymbol(one);
        return own && own.flags & ts.SymbolFlags.Optional && typeOf(own) === typeOf(member);
      })
      ? common
      : undefined;
  }

  /** A type by its name, where it has one of ours. */
  private text(type: ts.Type, indent: string): string {
    return this.known.get(type) ?? this.structure(type, indent);
  }

  private structure(type: ts.Type, indent: string): string {
    if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) return this.union(type, indent);
    if (this.checker.isArrayType(type)) {
      const item = this.text(this.checker.getTypeArguments(type as ts.TypeReference)[0]!, indent);
      return /[|{ ]/.test(item) ? `Array<${item}>` : `${item}[]`;
    }
    if (this.checker.isTupleType(type)) {
      const items = this.checker.getTypeArguments(type as ts.TypeReference);
      return `[${items.map((item) => this.text(item, indent)).join(', ')}]`;
    }
    if (type.flags & ts.TypeFlags.Object) return this.object(type, indent);
    return this.checker.typeToString(type);
  }

  private union(type: ts.UnionType, indent: string): string {
    let rest = [...type.types];
    const parts: string[] = [];
    const unions = [...this.known]
      .filter((one): one is [ts.UnionType, string] => one[0] !== type && one[0].isUnion())
      .sort(([a], [b]) => b.types.length - a.types.length);
    for (const [union, name] of unions)
      if (union.types.every((one) => rest.includes(one))) {
        parts.push(name);
        rest = rest.filter((one) => !union.types.includes(one));
      }
    const yesOrNo = rest.filter((one) => one.flags & ts.TypeFlags.BooleanLiteral);
    if (yesOrNo.length === 2) {
      parts.push('boolean');
      rest = rest.filter((one) => !yesOrNo.includes(one));
    }
    parts.push(...rest.map((one) => this.text(one, indent)));
    // Nothing is said last, whatever order the compiler met them in.
    return [
      ...parts.filter((one) => one !== 'undefined'),
      ...parts.filter((one) => one === 'undefined'),
    ].join(' | ');
  }

  private object(type: ts.Type, indent: string): string {
    const shared = this.sharedBy(type);
    return `${shared ? `${COMMON} & ` : ''}${this.members(type, indent, shared)}`;
  }

  private members(type: ts.Type, indent: string, without: ts.Type | undefined): string {
    const inner = `${indent}  `;
    const lines = this.checker.getIndexInfosOfType(type).map((info) => {
      const key = this.checker.typeToString(info.keyType);
      return `${inner}[key: ${key}]: ${this.text(info.type, inner)};`;
    });
    for (const member of type.getProperties()) {
      if (without?.getProperty(member.name)) continue;
      const value = this.checker.getTypeOfSymbol(member);
      const mark = member.flags & ts.SymbolFlags.Optional ? '?' : '';
      const name = /^[\w$]+$/.test(member.name) ? member.name : JSON.stringify(member.name);
      lines.push(`${this.comment(member, inner)}${inner}${name}${mark}: ${this.text(value, inner)};`);
    }
    return `{\n${lines.join('\n')}\n${indent}}`;
  }

  private comment(symbol: ts.Symbol, indent: string): string {
    const words = ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
    return words ? `${indent}/** ${words.replace(/\s+/g, ' ')} */\n` : '';
  }
}
