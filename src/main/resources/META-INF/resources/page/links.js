// @ts-check

/**
 * Follows the links of the page without loading it anew.
 * @param {(href: string, anchor: Element) => void} follow
 */
export function followLinks(follow) {
	document.addEventListener('click', click => {
		const anchor = click.composedPath().find(target => target instanceof Element && target.localName === 'a');
		if (!(anchor instanceof Element) || click.defaultPrevented || click.button || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey || anchor.hasAttribute('data-outside')) {
			return;
		}
		const target = new URL(anchor.getAttribute('href') ?? '', location.href);
		if (target.origin !== location.origin) {
			return;
		}
		click.preventDefault();
		if (target.hash && target.pathname === location.pathname && target.search === location.search) {
			const place = document.getElementById(target.hash.slice(1));
			place?.scrollIntoView({ block: 'start' });
			place?.focus({ preventScroll: true });
		} else {
			follow(target.pathname + target.search, anchor);
		}
	});
}
