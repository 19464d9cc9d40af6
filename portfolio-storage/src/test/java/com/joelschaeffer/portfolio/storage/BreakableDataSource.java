package com.joelschaeffer.portfolio.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Real connections, on which chosen statements fail as if the network had; and a count of those that are open. */
final class BreakableDataSource {

  private final DataSource other;
  private final AtomicInteger open = new AtomicInteger();
  private volatile Predicate<String> broken = sql -> false;

  BreakableDataSource(DataSource other) {
    this.other = other;
  }

  /** Statements that match fail from now on. */
  void breakWhen(Predicate<String> sql) {
    broken = sql;
  }

  /** How many connections are in use. */
  int open() {
    return open.get();
  }

  DataSource dataSource() {
    return proxy(DataSource.class,
        (method, arguments) -> method.equals("getConnection") ? Optional.of(connection()) : Optional.empty(), other);
  }

  private Connection connection() throws SQLException {
    var connection = other.getConnection();
    open.incrementAndGet();
    return proxy(Connection.class, (method, arguments) -> {
      if (method.equals("close")) open.decrementAndGet();
      if (method.equals("prepareStatement") && broken.test((String) arguments[0])) {
        connection.close();
        throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
      }
      return Optional.empty();
    }, connection);
  }

  /** Answers a call, or leaves it to the real object. */
  private interface Interception {
    Optional<Object> answer(String method, Object[] arguments) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, Interception interception, T real) {
    return type
        .cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
          var answer = interception.answer(method.getName(), arguments == null ? new Object[0] : arguments);
          if (answer.isPresent()) return answer.get();
          try {
            return method.invoke(real, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        }));
  }
}
