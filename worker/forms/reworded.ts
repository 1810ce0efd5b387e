/** Posted by the language switch of a form: whatever the answers are, it is shown again, in the language of the address. */
export const rewordedName = 'reworded';
