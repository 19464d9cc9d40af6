package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.app.api.ApiError.Subject;
import com.joelschaeffer.portfolio.app.api.ApiException;
import com.joelschaeffer.portfolio.app.api.FieldError;
import com.joelschaeffer.portfolio.app.api.JsonAnswer;
import com.joelschaeffer.portfolio.app.api.RequestBodies;
import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.users.AdminUser;
import com.joelschaeffer.portfolio.core.users.Permission;
import com.joelschaeffer.portfolio.core.users.UserId;
import com.joelschaeffer.portfolio.core.users.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who may sign in, as a collection like others; closed to strangers. */
@Controller
@RequestMapping("/api/users")
final class UsersController {

  private final Users users;

  UsersController(Users users) {
    this.users = users;
  }

  @GetMapping
  void list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    var all = users.list(actor);
    JsonAnswer.send(HttpStatus.OK, UserList.of(parameters).envelope(all), response);
  }

  @GetMapping("/count")
  void count(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    var all = users.list(actor);
    JsonAnswer.send(HttpStatus.OK,
        JsonNodeFactory.instance.objectNode().put("totalDocs", UserList.of(parameters).matching(all).size()), response);
  }

  @GetMapping("/{id}")
  void find(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
    JsonAnswer.send(HttpStatus.OK, UserJson.write(get(actor, id)), response);
  }

  @PostMapping
  void create(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
    actor.require(Permission.WRITE_USERS);
    var addition = UserInput.addition(RequestBodies.object(request));
    var user = orTaken(Subject.of(UserJson.COLLECTION),
        () -> users.create(actor, addition.profile(), addition.password()));
    JsonAnswer.send(HttpStatus.CREATED, answer(user, "User successfully created."), response);
  }

  @PatchMapping("/{id}")
  void update(Actor actor, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var before = get(actor, id);
    var change = UserInput.change(RequestBodies.object(request), before.profile());
    var user = orTaken(Subject.of(UserJson.COLLECTION, before.id().value()),
        () -> users.update(actor, before.id(), before.revision().version(), change));
    JsonAnswer.send(HttpStatus.OK, answer(user, "Updated successfully."), response);
  }

  /** The same as a change of some fields; Payload has no other. */
  @PutMapping("/{id}")
  void replace(Actor actor, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    update(actor, id, request, response);
  }

  @DeleteMapping("/{id}")
  void delete(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
    actor.require(Permission.WRITE_USERS);
    JsonAnswer.send(HttpStatus.OK, answer(users.delete(actor, get(actor, id).id()), "Deleted successfully."), response);
  }

  /** Strangers learn nothing from what is no id either. */
  private AdminUser get(Actor actor, String text) {
    var id = id(text);
    if (id.isEmpty()) actor.require(Permission.READ_USERS);
    return id.flatMap(known -> users.find(actor, known)).orElseThrow(ApiException::notFound);
  }

  private static Optional<UserId> id(String text) {
    try {
      return Optional.of(Integer.parseInt(text)).filter(number -> number > 0).map(UserId::new);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static AdminUser orTaken(Subject subject, Supplier<AdminUser> write) {
    try {
      return write.get();
    } catch (ConflictException conflict) {
      if (!conflict.code().equals("email_taken")) throw conflict;
      throw ApiException.invalid(subject, List.of(new FieldError("email", Optional.empty(),
          "A user with the given email is already registered.", Optional.empty())));
    }
  }

  private static ObjectNode answer(AdminUser user, String message) {
    var answer = JsonNodeFactory.instance.objectNode();
    answer.set("doc", UserJson.write(user));
    return answer.put("message", message);
  }
}
