/** Stands in the editor's bundle for every programming language and colour theme that its package brings. */
export default [];
