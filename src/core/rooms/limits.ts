/** How much one person, or one room, may ask: a bucket of tokens that fills again with time. */
export interface Limit {
  /** How many questions may come at once. */
  readonly burst: number
  /** How many more a minute. */
  readonly perMinute: number
}

export interface Bucket {
  readonly tokens: number
  /** When that was so, milliseconds since 1970. */
  readonly at: number
  /** True where the one who asks has been told that it is too much. */
  readonly told: boolean
}

/** What is left of a bucket at a time; a new one is full. */
export function filled(bucket: Bucket | undefined, { burst, perMinute }: Limit, now: number): Bucket {
  if (!bucket) return { tokens: burst, at: now, told: false }
  const since = Math.max(0, now - bucket.at)
  const tokens = Math.min(burst, bucket.tokens + (since * perMinute) / 60_000)
  return { tokens, at: Math.max(now, bucket.at), told: bucket.told && tokens < burst }
}

export type Allowance = 'go' | 'tell' | 'silent'

/**
 * One question of a bucket: it goes, or it is too much, which is said once until the bucket is full again. Gives the
 * bucket as it is then.
 */
export function spend(
  bucket: Bucket | undefined,
  limit: Limit,
  now: number,
): { readonly bucket: Bucket; readonly allowance: Allowance } {
  const full = filled(bucket, limit, now)
  if (full.tokens >= 1) return { bucket: { ...full, tokens: full.tokens - 1 }, allowance: 'go' }
  return { bucket: { ...full, told: true }, allowance: full.told ? 'silent' : 'tell' }
}

/** Seconds until a bucket has a whole token again, at least one. */
export function secondsUntilNext({ tokens }: Bucket, { perMinute }: Limit): number {
  return Math.max(1, Math.ceil(((1 - tokens) * 60) / perMinute - ROUNDING))
}

/** Room for the rounding of sums: a hair of a second is none. */
const ROUNDING = 1e-6
