import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { examineEnvironment } from '../../src/app/doctor/examine-environment.ts'
import { checkEnvironment } from '../../src/config/environment.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

/** How a version of Node.js is judged. */
function judged(version: string): string | undefined {
  const findings = examineEnvironment({}, checkEnvironment({}, ROOT), version)
  return findings.find(({ text }) => text.en.includes(version))?.level
}

describe('the Node.js that doctor asks for', () => {
  it('is the one that package.json asks for', () => {
    const engines: unknown = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).engines

    expect(engines).toEqual({ node: '>=20.19' })
    expect(judged('v20.19.0')).toBe('ok')
    expect(judged('v22.1.0')).toBe('ok')
    expect(judged('v20.18.3')).toBe('fault')
    expect(judged('v18.20.8')).toBe('fault')
  })
})
