export { compileModel } from './compile-model.js';
export type { ModelQuestion } from './model-question.js';
export type { Model, ModelLoad } from './model.js';
export { type AnsweredQuestion, presentAnswer } from './present-answer.js';
export { type QuestionQueries, questionQueries } from './question-queries.js';
export { readQuestions } from './read-questions.js';
