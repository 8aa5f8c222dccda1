// Loaded before a program with NODE_OPTIONS: writes each address that it connects to, listens at or looks up into the file
// that WENJI_NETWORK_LOG names, one JSON array a line.
const { appendFileSync } = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')

const file = process.env.WENJI_NETWORK_LOG
/** Looking an address up asks nobody. */
const record = (what, where) =>
  (what === 'look up' && net.isIP(where) !== 0) || appendFileSync(file, `${JSON.stringify([what, where])}\n`)

/** An address out of what connect and listen are given. */
function where(given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given
  if (typeof first === 'object' && first !== null) return first.path ?? `${first.host ?? 'localhost'}:${first.port}`
  return typeof first === 'string' && Number.isNaN(Number(first))
    ? first
    : `${typeof second === 'string' ? second : 'localhost'}:${first}`
}

function wrap(object, name, what, address) {
  const original = object[name]
  object[name] = function (...given) {
    record(what, address(given))
    return original.apply(this, given)
  }
}

wrap(net.Socket.prototype, 'connect', 'connect', where)
wrap(net.Server.prototype, 'listen', 'listen', where)
for (const holder of [dns, dns.promises])
  for (const name of Object.keys(holder).filter((key) => /^(?:lookup|lookupService|resolve.*|reverse)$/.test(key)))
    wrap(holder, name, 'look up', ([host]) => String(host))
wrap(dgram, 'createSocket', 'datagram', () => '')
syncBuiltinESMExports()
