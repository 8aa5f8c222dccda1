import { describe, expect, it } from 'vitest'
import { runInSlices } from '../../src/adapters/loop/run-in-slices.ts'

function* steps(count: number, onStep: (n: number) => void): Generator<void, string> {
  for (let n = 1; n <= count; n++) {
    onStep(n)
    yield
  }
  return 'done'
}

describe('work in slices', () => {
  it('gives the event loop back when the budget is used up', async () => {
    const order: string[] = []

    setImmediate(() => order.push('another'))
    await runInSlices(
      steps(3, (n) => order.push(`step ${n}`)),
      0,
    )

    expect(order).toEqual(['step 1', 'another', 'step 2', 'step 3'])
  })

  it('takes all steps at once while the budget lasts, and gives what the last returns', async () => {
    const order: string[] = []

    const running = runInSlices(
      steps(3, (n) => order.push(`step ${n}`)),
      Number.POSITIVE_INFINITY,
    )
    order.push('behind')

    expect(await running).toBe('done')
    expect(order).toEqual(['step 1', 'step 2', 'step 3', 'behind'])
  })

  it('rejects with what a step throws', async () => {
    const failing = steps(2, () => {
      throw new Error('a step failed')
    })

    await expect(runInSlices(failing)).rejects.toThrow('a step failed')
  })
})
