// As in new projects.
export default { cacheComponents: true };
