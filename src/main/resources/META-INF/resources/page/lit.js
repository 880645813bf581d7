// The one module that names lit-html and its version, the pom's: Quarkus serves it from its jar.
export { html, svg, render, nothing } from '/_static/lit-html/3.3.2/lit-html.js';
