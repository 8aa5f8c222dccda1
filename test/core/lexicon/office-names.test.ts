import { describe, expect, it } from 'vitest'
import { theLexicon } from '../../support/lexicon.ts'

const { offices } = await theLexicon()
const HERE = { region: '临澜区', parents: ['临海市', '东江省'] }
const keyOf = (name: string, scope = HERE) => offices.read(name, scope).key

describe('names of offices', () => {
  it.each([
    ['区发改局', '区发展和改革局'],
    ['区发改局', '临澜区发展改革局'],
    ['区发改局', '临澜发改局'],
    ['区发改局', '发改局'],
    ['区 发改局', '区发改局'],
    ['市发改委', '临海市发展和改革委员会'],
    ['省财政厅', '东江省财政厅'],
    ['区城管局', '区城市管理执法局'],
    ['南湖街', '南湖街道办事处'],
    ['市场监管局', '区市场监督管理局'],
    ['区政府办', '区人民政府办公室'],
  ])('%s and %s are one', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other))
  })

  it.each([
    ['区发改局', '市发改局'],
    ['区发改局', '区发改委'],
    ['区发改局', '区财政局'],
    ['区水务局', '区水务和湖泊局'],
    ['南湖街道', '北湖街道'],
    ['市政公司', '市政府公司'],
  ])('%s and %s are two', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other))
  })

  it('of a county belong to the county', () => {
    const county = { region: '云岭县', parents: ['临海市'] }

    expect(keyOf('县发改局', county)).toBe(keyOf('云岭县发展和改革局', county))
    expect(keyOf('发改局', county)).toBe(keyOf('县发改局', county))
  })

  it('have near ones where a character is wrong, missing or doubled', () => {
    expect(offices.near('区法改局', HERE)).toEqual(['区发改局'])
    expect(offices.near('区住房城乡建局', HERE)).toEqual(['区住房城乡建设局'])
    expect(offices.near('火星局', HERE)).toEqual([])
  })
})
