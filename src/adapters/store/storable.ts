/**
 * What a database takes as it is given, in both databases alike. The drivers lose or break the rest in silence: `libsql`
 * aborts the process on a boolean, stores undefined and NaN as NULL and rounds integers from 2^53 on, cuts a text at its
 * first NUL and replaces half a surrogate pair; `pg` turns a Date into a text of the server's time zone and an object
 * into JSON.
 */
export type Storable = string | number | null

/** A parameter as it goes to the driver: booleans become 0 and 1, safe bigints numbers. Throws TypeError for the rest. */
export function storable(value: unknown): Storable {
  switch (typeof value) {
    case 'boolean':
      return value ? 1 : 0
    case 'bigint':
      return storableNumber(Number(value))
    case 'number':
      return storableNumber(value)
    case 'string':
      if (value.includes('\0')) throw new TypeError('a text with a NUL character cannot be stored')
      if (/\p{Surrogate}/u.test(value)) throw new TypeError('a text with half a surrogate pair cannot be stored')
      return value
    default:
      if (value === null) return null
      throw new TypeError(`${kindOf(value)} cannot be stored; give a text, a number or null`)
  }
}

/**
 * A row to insert or to set. Throws TypeError where a column is undefined: the query builder would leave it out without
 * a word.
 */
export function row<T extends { readonly [Column in keyof T]: Storable }>(columns: T): T {
  for (const [name, value] of Object.entries(columns))
    if (value === undefined) throw new TypeError(`column ${name} is undefined; give null where there is nothing`)
  return columns
}

/** An integer as a driver reads it from text. Throws RangeError where a number cannot hold it. */
export function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`)
  return value
}

function storableNumber(value: number): number {
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be stored`)
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new TypeError(`${value} is beyond 2^53 and would be rounded; store it as text`)
  return value
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'undefined'
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`
  return value instanceof Date ? 'a Date' : Array.isArray(value) ? 'an array' : 'an object'
}
