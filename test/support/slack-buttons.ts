type Json = Readonly<Record<string, unknown>>

/** Every button and field of some blocks by its action. */
export function buttonsOf(blocks: unknown): Map<string, Json> {
  const found = new Map<string, Json>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      if ('action_id' in value) found.set(String(value.action_id), { ...value })
      Object.values(value).forEach(walk)
    }
  }
  walk(blocks)
  return found
}
