import { createHash } from 'node:crypto'

/** How a made PDF is locked: the oldest way of the standard, RC4 with 40 bits, which every reader knows. */
export interface PdfLock {
  /** The dictionary that says how, and the file's identity. */
  readonly dictionary: string
  readonly id: string
  /** Bytes of an object (one character each) as they stand in the file. */
  encrypt(object: number, bytes: string): string
}

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const ID = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
/** Nothing but looking at it. */
const PERMITTED = -64

/** A lock that opens with a password; with an empty one everybody reads and the owner alone may change it. */
export function lockWith(user: string, owner = 'owner'): PdfLock {
  const ownerKey = md5(padded(owner)).subarray(0, 5)
  const o = rc4(ownerKey, padded(user))
  const permitted = Buffer.alloc(4)
  permitted.writeInt32LE(PERMITTED)
  const key = md5(Buffer.concat([padded(user), o, permitted, ID])).subarray(0, 5)
  const u = rc4(key, PAD)
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${o.toString('hex')}> /U <${u.toString('hex')}> /P ${PERMITTED} >>`,
    id: ID.toString('hex'),
    encrypt(object, bytes) {
      const number = Buffer.alloc(5)
      number.writeUIntLE(object, 0, 3)
      return rc4(md5(Buffer.concat([key, number])).subarray(0, 10), Buffer.from(bytes, 'latin1')).toString('latin1')
    },
  }
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32)
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest()
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const at = (i: number) => state[i & 255] ?? 0
  const swap = (i: number, j: number) => {
    const kept = at(i)
    state[i & 255] = at(j)
    state[j & 255] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let j = 0
  return Buffer.from(
    bytes.map((byte, n) => {
      const i = (n + 1) & 255
      j = (j + at(i)) & 255
      swap(i, j)
      return byte ^ at(at(i) + at(j))
    }),
  )
}
