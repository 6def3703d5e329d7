/**
 * One instance of a cloud function: a child process that loads the built bundle once and then answers one call at a
 * time over Node's message channel. Plain CommonJS, because it runs as the cloud runs it: without a loader.
 */
'use strict';

const [, , bundle, exportName] = process.argv;

let main;
try {
  main = require(bundle)[exportName];
  if (typeof main !== 'function') throw new Error(`the bundle does not export a function named ${exportName}`);
  process.send({ type: 'ready' });
} catch (error) {
  process.send({ type: 'broken', message: String(error && error.stack) }, () => process.exit(1));
}

// The server is gone: an instance without it would live for ever.
process.on('disconnect', () => process.exit(0));

process.on('message', async ({ event, context }) => {
  try {
    const result = await main(event, context);
    // As in the cloud the reply is JSON text: what JSON cannot carry is lost here too.
    const text = JSON.stringify(result);
    process.send({ type: 'result', text: text === undefined ? 'null' : text });
  } catch (error) {
    const name = error && error.name ? String(error.name) : 'Error';
    const message = error && error.message ? String(error.message) : String(error);
    console.error(error);
    process.send({ type: 'thrown', name, message });
  }
});
