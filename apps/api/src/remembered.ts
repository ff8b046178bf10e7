/** The same answers as a pure function's, each reckoned once. For one request: what it keeps goes with it. */
export function remembered<Asked, Answer>(
  answerTo: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const answers = new Map<Asked, { answer: Answer }>();
  return (asked) => {
    const found = answers.get(asked) ?? { answer: answerTo(asked) };
    answers.set(asked, found);
    return found.answer;
  };
}
