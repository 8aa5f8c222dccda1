import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { placeOf } from '../support/command-line.ts'

vi.setConfig({ testTimeout: 60_000 })

const PLAN = `清江区2024年国民经济\u001b[31m和社会\u202e发展计划<!channel>

一、主要\u001b]0;x\u0007预期\u202e目标

——地区生产总值\u001b[2J增长\u202e6.5%左右;

二、重点任务

推进\u001b[31m和平大桥\u202e建设，年内开工\b\b。(责任单位:区交通\u001b[31m局)
`
const UNSEEN = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

describe('a document with signs that a terminal acts on', () => {
  it.each([
    ['its answer', ['ask', '--documents', 'in', '2024年GDP目标'], '6.5%左右'],
    ['its quote', ['ask', '--documents', 'in', '和平大桥谁负责'], '区交通'],
    ['its answer as JSON', ['ask', '--json', '--documents', 'in', '2024年GDP目标'], '6.5%左右'],
    ['its facts', ['facts', '--documents', 'in'], '地区生产总值'],
    ['its import', ['import', 'in', '--class', 'public'], '已导入'],
  ])('has none of them in %s', async (_, args, shown) => {
    const place = await placeOf()
    await mkdir(path.join(place.folder, 'in'))
    await writeFile(path.join(place.folder, 'in', 'plan.txt'), PLAN)
    await writeFile(path.join(place.folder, 'in', 'b\u001b[31mroken.docx'), 'x')

    const { out, err } = await place.wenji(...args)

    expect(out).toContain(shown)
    expect(out).not.toMatch(UNSEEN)
    expect(err).toContain('roken.docx')
    expect(err).not.toMatch(UNSEEN)
  })
})
