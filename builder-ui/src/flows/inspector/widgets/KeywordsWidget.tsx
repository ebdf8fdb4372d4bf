// Keywords are typed like any other list of words; the checks compare them between triggers.
export { default } from './WordsWidget.tsx';
