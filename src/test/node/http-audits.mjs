// Runs the audits of GraphQL over HTTP against the endpoint at the address given, and prints how each came out.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2], fetchFn: fetch });
const reasons = await Promise.all(results.map(async ({ id, name, status, reason }) => ({ id, name, status, reason })));
console.log(JSON.stringify(reasons));
