import { describe, expect, it } from 'vitest';
import { KMEHR } from '../kmehr/index.ts';
import { printEnvelope } from '../soap/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { MOST_LIST_ROWS, readListAnswer } from './ask-list.ts';
import { V3 } from './versions.ts';

const PARTY = '<k:hcparty><k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd></k:hcparty>';
const HEAD = `<c:id S="ID-KMEHR" SV="1.0">1.1</c:id><c:author>${PARTY}</c:author><c:date>2026-11-24</c:date><c:time>10:00:00</c:time>`;
const PATIENT =
  '<c:patient><k:id S="INSS">1</k:id><k:firstname>A</k:firstname><k:familyname>B</k:familyname><k:sex><k:cd S="CD-SEX">unknown</k:cd></k:sex></c:patient>';
const ROW = `<c:transaction><c:id S="LOCAL" SL="X">1</c:id><c:cd S="CD-TRANSACTION">note</c:cd><c:date>2026-11-20</c:date><c:time>10:00:00</c:time><c:author>${PARTY}</c:author><c:iscomplete>true</c:iscomplete><c:isvalidated>true</c:isvalidated><c:recorddatetime>2026-11-20T10:00:00</c:recorddatetime></c:transaction>`;

interface Answered {
  readonly complete?: string;
  readonly rows?: number;
  /** That it says it has. */
  readonly total?: number;
}

/** How many rows are read of such an answer, and whether they are the whole. */
function read({ complete = 'true', rows = 0, total }: Answered) {
  const page =
    total === undefined
      ? ''
      : `<c:paginationinfo><c:pagesize>500</c:pagesize><c:totalrecordcount>${total}</c:totalrecordcount></c:paginationinfo>`;
  const list = rows === 0 ? '' : `<c:kmehrheader><c:folder>${PATIENT}${ROW.repeat(rows)}</c:folder></c:kmehrheader>`;
  const body = `<c:response>${HEAD}<c:request>${HEAD}</c:request>${page}</c:response><c:acknowledge><c:iscomplete>${complete}</c:iscomplete></c:acknowledge>${list}`;
  const envelope = printEnvelope(
    `<p:GetTransactionListResponse xmlns:p="${V3.protocol}" xmlns:c="${V3.core}" xmlns:k="${KMEHR}">${body}</p:GetTransactionListResponse>`,
  );
  const answer = readListAnswer(Buffer.from(envelope), DEFAULT_LIMITS);
  return 'unreadable' in answer ? 'unreadable' : [answer.rows.length, answer.isWhole];
}

describe('the list of another hub', () => {
  it.each([
    ['true', true],
    ['1', true],
    [' 1 ', true],
    ['false', false],
    ['0', false],
  ])('that says it is complete with %s is whole: %s', (complete, isWhole) => {
    expect(read({ complete })).toEqual([0, isWhole]);
  });

  it('is whole when as many rows came as it says that it has', () => {
    expect(read({ rows: 2 })).toEqual([2, true]);
    expect(read({ rows: 2, total: 2 })).toEqual([2, true]);
    expect(read({ rows: 2, total: 3 })).toEqual([2, false]);
    expect(read({ rows: 2, total: 1 })).toEqual([2, true]);
  });

  it('of more rows than it was asked for is cut, and said not to be whole, whatever total it tells', () => {
    expect(read({ rows: MOST_LIST_ROWS })).toEqual([MOST_LIST_ROWS, true]);
    for (const total of [undefined, 2, MOST_LIST_ROWS])
      expect(read({ rows: MOST_LIST_ROWS + 1, ...(total === undefined ? {} : { total }) })).toEqual([
        MOST_LIST_ROWS,
        false,
      ]);
  });
});
