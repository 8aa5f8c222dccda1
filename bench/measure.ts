/** Times in milliseconds, sorted, with the usual ranks. */
export interface Times {
  readonly p50: number
  readonly p99: number
  readonly worst: number
}

/**
 * Runs something for each question: first some of them unmeasured, so that the engine is warm, then all of them three
 * times over. A question's time is the middle one of its three: what else the machine does in a moment is not counted.
 */
export function timesOf(questions: readonly string[], run: (question: string) => void): Times {
  for (const question of questions.slice(0, WARM_UP)) run(question)
  const rounds = Array.from({ length: ROUNDS }, () =>
    questions.map((question) => {
      const started = performance.now()
      run(question)
      return performance.now() - started
    }),
  )
  const times = questions.map((_, i) =>
    percentile(
      rounds.map((round) => round[i] ?? 0),
      50,
    ),
  )
  return { p50: percentile(times, 50), p99: percentile(times, 99), worst: percentile(times, 100) }
}

const WARM_UP = 200
const ROUNDS = 3

/** The smallest value that so many percent of all do not exceed; 0 of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
}

export interface Built<T> {
  readonly built: T
  readonly ms: number
  /** Longest time in milliseconds that the process ran between two turns of the event loop meanwhile. */
  readonly longestHold: number
  /** What is left on the heap of it, in bytes; without --expose-gc an estimate that takes garbage in. */
  readonly heap: number
}

/** Builds something and watches the clock, the event loop and the heap. */
export async function watchBuild<T>(build: () => Promise<T>): Promise<Built<T>> {
  const before = heapUsed()
  const watch = watchLoop()
  const started = performance.now()
  const built = await build()
  const ms = performance.now() - started
  const longestHold = watch.stop()
  return { built, ms, longestHold, heap: heapUsed() - before }
}

/**
 * Takes every turn of the event loop and remembers the longest time between two. Time in which the machine ran others
 * is not counted: of the clock's time and the processor's the smaller one counts.
 */
function watchLoop(): { stop: () => number } {
  let last = { clock: performance.now(), processor: process.cpuUsage() }
  let longest = 0
  let watching = true
  const look = () => {
    const { user, system } = process.cpuUsage(last.processor)
    const clock = performance.now()
    longest = Math.max(longest, Math.min(clock - last.clock, (user + system) / 1000))
    last = { clock, processor: process.cpuUsage() }
  }
  const turn = () => {
    look()
    if (watching) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    stop: () => {
      watching = false
      look()
      return longest
    },
  }
}

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
