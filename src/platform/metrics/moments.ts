/** When the transaction of an answer stood: an act is counted in the hour under which its trace stands. */
const moments = new WeakMap<object, Date>();

/** Remembers the moment of an answer; gives the answer back as it is. */
export function answeredAt<Answer extends object>(moment: Date, answer: Answer): Answer {
  moments.set(answer, moment);
  return answer;
}

export const momentOf = (answer: object): Date | undefined => moments.get(answer);
