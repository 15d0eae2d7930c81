export default { site: 'https://town.example', base: '/town/', trailingSlash: 'always' };
