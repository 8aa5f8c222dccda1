// Loaded in front of the program (node --expose-gc --import …) by whoever measures it: tells what its heap holds after a
// collection, and which of given words are still somewhere in it.
import process from 'node:process'
import { json } from 'node:stream/consumers'
import { getHeapSnapshot } from 'node:v8'

/** What a program keeps. Code and what V8 notes about it come and go by its own rules. */
const KINDS = ['object', 'string', 'concatenated string', 'sliced string', 'closure', 'number', 'bigint', 'symbol']

process.on('message', async ({ pattern }) => {
  // What is only finalised by one collection is taken by the next.
  for (let n = 0; n < 3; n++) {
    globalThis.gc()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const megabytes = process.memoryUsage().heapUsed / 1e6
  process.send(pattern === undefined ? { megabytes } : { megabytes, ...inHeap(await json(getHeapSnapshot()), pattern) })
})
// To be asked is no reason to stay.
process.channel.unref()

/** How many objects there are, and all words of a pattern that stand in any text of the heap. */
function inHeap({ snapshot, nodes, strings }, pattern) {
  const { node_fields: fields, node_types: types } = snapshot.meta
  const at = fields.indexOf('type')
  const kinds = new Set(KINDS.map((kind) => types[at].indexOf(kind)))
  let objects = 0
  for (let node = at; node < nodes.length; node += fields.length) if (kinds.has(nodes[node])) objects++
  const words = new Set(strings.flatMap((text) => text.match(new RegExp(pattern, 'g')) ?? []))
  return { objects, words: [...words] }
}
