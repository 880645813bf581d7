// Answers each line "level text" with what the npm package edtf reads: the columns of edtf-valid.csv after the text, or "refused".
import { createInterface } from 'node:readline'
import edtf from 'edtf'

const day = milliseconds => Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().split('T')[0] : ''

function read(text, level) {
  const date = edtf(text, { level, seasonIntervals: level > 1, seasonUncertainty: level > 1 })
  const interval = date.type === 'Interval'
  const ends = interval ? date.values : [date]
  const approximate = ends.some(end => !!end?.approximate?.value)
  const uncertain = ends.some(end => !!end?.uncertain?.value)
  // A null that is no number stands for an open end, and would otherwise be the day 1970-01-01.
  return [day(date.min ?? NaN), day(date.max ?? NaN), approximate, uncertain, interval].join(',')
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer
  try {
    answer = read(line.slice(2), Number(line[0]))
  } catch {
    answer = 'refused'
  }
  console.log(answer)
}
