// Sets up GraphiQL with a panel of examples. Takes the place of the extension's script of this name, before which the
// service puts `examples`: GraphQL documents that start with a comment, its first line a title and, on further lines, a description, of which
// the panel shows the first sentence.

const { createElement: h } = React;
const { useEditorContext } = GraphiQL.React;

const endpoint = new URL('/graphql', location.href);
const subscriptions = new URL(endpoint);
subscriptions.protocol = endpoint.protocol.replace('http', 'ws');

const titled = examples.map(query => {
	const comment = query.match(/^(#.*\n)+/)[0].replaceAll(/^# ?/gm, '').split('\n');
	return { query, title: comment[0], description: comment.slice(1).join(' ').match(/.*?\.(?= |$)/)[0] };
});

// What was typed is kept: an example takes the place of another one that is untouched, else it opens in a tab of its own.
function Examples() {
	const editors = useEditorContext({ nonNull: true });
	const open = query => {
		const present = editors.queryEditor.getValue();
		if (present.trim() && !examples.includes(present)) {
			ReactDOM.flushSync(() => editors.addTab());
		}
		editors.queryEditor.setValue(query);
		editors.variableEditor.setValue('');
		editors.responseEditor.setValue('');
	};
	return h('section', { className: 'examples', 'aria-label': 'Examples' },
		h('h2', null, 'Examples'),
		h('p', null, 'Each answers on the sample dossier. Open one and press ▶.'),
		h('ul', null, titled.map(({ query, title, description }) =>
			h('li', { key: title },
				h('button', { type: 'button', onClick: () => open(query) },
					h('strong', null, title),
					h('span', null, description))))));
}

function ExamplesIcon() {
	return h('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
		h('path', { d: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5' }));
}

const plugins = [{ title: 'Examples', icon: ExamplesIcon, content: Examples }];

// A link with ?query= (and ?variables=) opens that query, and the address follows what is typed, so that it can be sent.
const linked = new URLSearchParams(location.search);

function link(name) {
	return value => {
		value ? linked.set(name, value) : linked.delete(name);
		history.replaceState(null, '', '?' + linked);
	};
}

document.title = 'Dixit';
ReactDOM.createRoot(document.getElementById('graphiql')).render(
	h(GraphiQL, {
		fetcher: GraphiQL.createFetcher({ url: endpoint.href, subscriptionUrl: subscriptions.href }),
		storage: GraphiQL.createLocalStorage({ namespace: 'dixit' }),
		plugins,
		visiblePlugin: plugins[0],
		query: linked.get('query') ?? undefined,
		variables: linked.get('variables') ?? undefined,
		defaultQuery: examples[0],
		onEditQuery: link('query'),
		onEditVariables: link('variables'),
	}, h(GraphiQL.Logo, null, 'Dixit')));
