// Has graphql-codegen give the documents in typed-documents.ts their types, by the schema at the address given, and prints
// what the TypeScript compiler has to say.
import { generate } from '@graphql-codegen/cli';
import ts from 'typescript';

const documents = 'typed-documents.ts';
await generate({
  schema: process.argv[2],
  documents,
  silent: true,
  generates: { './typed/': { preset: 'client', config: { scalars: { BigInteger: 'number', Date: 'string', DateTime: 'string' } } } },
}, true);
const program = ts.createProgram([documents], {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
});
const diagnostics = ts.getPreEmitDiagnostics(program)
  .map(({ file, start, messageText }) => `${file?.fileName}:${start} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
console.log(JSON.stringify({ files: program.getRootFileNames(), diagnostics }));
