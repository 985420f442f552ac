// Makes every server of this process listen on 127.0.0.1: Learning Locker's service has no setting for the address.
const net = require('net');
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, port, '127.0.0.1', ...rest);
};
