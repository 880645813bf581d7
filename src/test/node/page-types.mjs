// What TypeScript objects to in the modules of the page, which have their types in JSDoc comments.
import path from 'node:path';
import ts from 'typescript';

const [page] = process.argv.slice(2);
const program = ts.createProgram([path.resolve(page, 'app.js')], {
	allowJs: true,
	checkJs: true,
	noEmit: true,
	strict: true,
	maxNodeModuleJsDepth: 0,
	// It runs in browsers.
	types: [],
	target: ts.ScriptTarget.ES2023,
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
	// Has types of its own, but not at the address at which the service has it.
	paths: { '/_static/lit-html/*': [path.resolve('lit-html.d.ts')] },
});
const objections = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
	const { line } = file?.getLineAndCharacterOfPosition(start ?? 0) ?? { line: 0 };
	return `${path.basename(file?.fileName ?? '')}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
});
console.log(JSON.stringify(objections));
