/** Stands for a client that no test uses: it can be named and extended, and fails when somebody calls it. */
module.exports = new Proxy(class UnusedClient {}, {
  get: (client, name) =>
    name === '__esModule' ? false : Reflect.get(client, name) ?? client,
});
