module.exports = require('../../eslint.house')(__dirname);
