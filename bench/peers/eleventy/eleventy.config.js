export default (config) => {
  config.addGlobalData('layout', 'page.njk');
};
