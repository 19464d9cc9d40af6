package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.app.api.ApiException;
import com.joelschaeffer.portfolio.core.users.AdminUser;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which users are wanted, in which order. There are few enough of them to be looked through here. */
final class UserList {

  private static final int DEFAULT_LIMIT = 10;
  private static final int MAX_LIMIT = 100;
  private static final Pattern CONDITION = Pattern.compile("where\\[([^\\]]*)\\](?:\\[([^\\]]*)\\])?.*");
  private static final Comparator<AdminUser> BY_ID = Comparator.comparingInt(user -> user.id().value());
  private static final Comparator<AdminUser> BY_CREATION = Comparator.comparing(user -> user.revision().createdAt());
  private static final Map<String, Comparator<AdminUser>> ORDERS = Map.of(
      "id", BY_ID,
      "email", Comparator.comparing(user -> user.profile().email().value()),
      "name", Comparator.comparing(user -> user.profile().name()),
      "role", Comparator.comparing(user -> user.profile().role()),
      "createdAt", BY_CREATION,
      "updatedAt", Comparator.comparing(user -> user.revision().updatedAt()));

  private final MultiValueMap<String, String> parameters;

  private UserList(MultiValueMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads what is asked for.
   *
   * @throws ApiException 400 for a condition or an order by what may not be asked for
   */
  static UserList of(MultiValueMap<String, String> parameters) {
    var list = new UserList(parameters);
    list.parameters.keySet().stream().map(CONDITION::matcher).filter(condition -> condition.matches())
        .forEach(condition -> {
          throw ApiException.notQueryable(condition.group(1));
        });
    return list;
  }

  List<AdminUser> matching(List<AdminUser> all) {
    return all.stream().sorted(order()).toList();
  }

  ObjectNode envelope(List<AdminUser> all) {
    var matching = matching(all);
    var limit = limit();
    var pages = Math.max(1, Math.ceilDiv(matching.size(), limit));
    var page = Math.max(1, number("page").orElse(1));
    var envelope = JsonNodeFactory.instance.objectNode();
    var docs = envelope.putArray("docs");
    matching.stream().skip((page - 1L) * limit).limit(limit).forEach(user -> docs.add(UserJson.write(user)));
    envelope.put("hasNextPage", page < pages).put("hasPrevPage", page > 1).put("limit", limit)
        .put("nextPage", page < pages ? page + 1 : null).put("page", page).put("pagingCounter", (page - 1L) * limit + 1)
        .put("prevPage", page > 1 ? page - 1 : null).put("totalDocs", matching.size()).put("totalPages", pages);
    return envelope;
  }

  private Comparator<AdminUser> order() {
    var newestFirst = BY_CREATION.thenComparing(BY_ID).reversed();
    return Optional.ofNullable(parameters.getFirst("sort")).map(UserList::order).orElse(newestFirst);
  }

  private static Comparator<AdminUser> order(String sort) {
    var backwards = sort.startsWith("-");
    var field = backwards ? sort.substring(1) : sort;
    var order = Optional.ofNullable(ORDERS.get(field)).orElseThrow(() -> ApiException.notQueryable(field));
    return backwards ? order.reversed() : order;
  }

  private int limit() {
    return number("limit").filter(limit -> limit > 0).map(limit -> Math.min(limit, MAX_LIMIT)).orElse(DEFAULT_LIMIT);
  }

  private Optional<Integer> number(String parameter) {
    try {
      return Optional.ofNullable(parameters.getFirst(parameter)).map(Integer::valueOf);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
