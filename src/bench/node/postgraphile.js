// PostGraphile on the tables of Dixit, with its recommended preset and its plugin for filters.
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { postgraphile } from "postgraphile";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

const [port, connectionString, connections] = process.argv.slice(2);

const server = createServer();
const service = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [makePgService({ connectionString, schemas: ["public", "bench"], poolConfig: { max: Number(connections) } })],
  // It would hide relations, filters and orders without an index of their own.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  grafserv: { graphiql: false, watch: false },
}).createServ(grafserv);
service.addTo(server).catch((reason) => {
  console.error(reason);
  process.exit(1);
});
server.listen(Number(port), "127.0.0.1");
