/** The entries of a record whose keys are known, without those that are missing. */
export function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  const keys = Object.keys(record) as K[]
  return keys.flatMap((key) => {
    const value = record[key]
    return value === undefined ? [] : [[key, value] as [K, V]]
  })
}
