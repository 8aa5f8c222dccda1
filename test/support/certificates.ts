import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate and its key, as PEM text. */
export interface Certified {
  readonly certificate: string
  readonly key: string
}

/** An authority of its own, which nobody else knows. */
export interface Authority extends Certified {
  /** A certificate for a name, which ends so many hours from now. */
  issue(name: string, hours?: number): Certified
}

/** Makes an authority of a name, with a new key. */
export function newAuthority(name: string): Authority {
  const own = newKey()
  const issuer = { name, key: own }
  return {
    ...{ certificate: certificate({ subject: name, key: own, issuer, hours: 24, authority: true }), key: pemOf(own) },
    issue(subject, hours = 24) {
      const key = newKey()
      return { certificate: certificate({ subject, key, issuer, hours, authority: false }), key: pemOf(key) }
    },
  }
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

interface Asked {
  readonly subject: string
  readonly key: KeyObject
  readonly issuer: { readonly name: string; readonly key: KeyObject }
  readonly hours: number
  readonly authority: boolean
}

/** RFC 5280, as little of it as a TLS client looks at: node can read certificates and make none. */
function certificate({ subject, key, issuer, hours, authority }: Asked): string {
  const algorithm = sequence(oid('2a8648ce3d040302'))
  const now = Date.now()
  const extension = authority
    ? sequence(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, sequence(der(0x01, Buffer.from([0xff])))))
    : sequence(oid('551d11'), der(0x04, sequence(der(0x82, Buffer.from(subject)))))
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuer.name),
    sequence(time(now - 3600_000 * 48), time(now + 3600_000 * hours)),
    nameOf(subject),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  )
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', signed, issuer.key)])
  const lines =
    sequence(signed, algorithm, der(0x03, signature))
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function nameOf(common: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(common)))))
}

/** 2026-11-23T01:02:03Z as 261123010203Z. */
function time(at: number): Buffer {
  return der(0x17, Buffer.from(new Date(at).toISOString().replace(/^..|\.\d+|[-:T]/g, '')))
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

/** A value with its kind and its length in front. */
function der(kind: number, value: Buffer): Buffer {
  const { length } = value
  const digits = length < 0x80 ? [] : [...(length < 0x100 ? [] : [length >> 8]), length & 0xff]
  const head = digits.length === 0 ? [length] : [0x80 + digits.length, ...digits]
  return Buffer.concat([Buffer.from([kind, ...head]), value])
}
