package dev.socialapi.local.iam;

import static dev.socialapi.local.iam.ToyRole.TABLE;
import static dev.socialapi.local.iam.ToyRole.allow;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {
  private static final String READ = "dynamodb:GetItem";

  @ParameterizedTest
  @CsvSource({
    "dynamodb:GetItem, 'POST#1', true",
    "dynamodb:getitem, 'POST#1', true",
    "dynamodb:PutItem, 'POST#1', false",
    "dynamodb:GetItem, 'USER#1', false",
    "dynamodb:GetItem, 'POST#1 TAG#2', true",
    "dynamodb:GetItem, 'POST#1 USER#2', false",
    "dynamodb:GetItem, 'APOST#1', false",
  })
  void allowsItsActions_onEveryKeyOfItsForms(String action, String keys, boolean isAllowed) {
    Role role = ToyRole.of(allow("'dynamodb:GetItem'", "['POST#*', 'TAG#*']"));

    assertThat(isAllowed(role, action, TABLE, keys.split(" "))).isEqualTo(isAllowed);
  }

  /** As {@code ForAllValues} has it: nobody may be granted Scan under such a condition. */
  @Test
  void allowsWhatHasNoKeys_whateverTheirForms() {
    Role role = ToyRole.of(allow("'dynamodb:Scan'", "['POST#*']"));

    assertThat(isAllowed(role, "dynamodb:Scan", TABLE)).isTrue();
  }

  /** Each statement is looked at by itself: two forms in two statements are no batch of both. */
  @Test
  void allowsNoBatch_thatIsCoveredByTwoStatementsOnlyTogether() {
    Role role = ToyRole.of(allow("'dynamodb:GetItem'", "'POST#*'"), allow("'*'", "'TAG#*'"));

    assertThat(isAllowed(role, READ, TABLE, "POST#1", "TAG#2")).isFalse();
  }

  @Test
  void allowsNoOtherResource_norAnIndexOfItsTable() {
    Role role = ToyRole.of(allow("'*'", "'*'"));

    assertThat(isAllowed(role, READ, TABLE, "x")).isTrue();
    assertThat(isAllowed(role, READ, TABLE + "2", "x")).isFalse();
    assertThat(isAllowed(role, READ, TABLE + "/index/ByName", "x")).isFalse();
  }

  @Test
  void saysAsAwsDoes_thatNothingAllowsIt() {
    Decision decision = ToyRole.of().decide(request(READ, TABLE, "POST#1"));

    assertThat(decision)
        .isEqualTo(
            new Decision.Refused(
                "User: arn:aws:sts::000000000000:assumed-role/worker-role/worker is not authorized"
                    + " to perform: dynamodb:GetItem on resource:"
                    + " arn:aws:dynamodb:eu-central-1:000000000000:table/Things because no"
                    + " identity-based policy allows the dynamodb:GetItem action"));
  }

  @Test
  void refuses_whateverAllowsIt_whenAStatementDeniesIt() {
    String deny = allow("'dynamodb:Get*'", "'POST#1'").replace("Allow", "Deny");
    Role role = ToyRole.of(allow("'*'", "'*'"), deny);

    assertThat(isAllowed(role, READ, TABLE, "POST#2")).isTrue();
    assertThat(role.decide(request(READ, TABLE, "POST#1")))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused ->
                assertThat(refused.message())
                    .endsWith(" with an explicit deny in an identity-based policy"));
  }

  @Test
  void tellsTheGrantsThatWereNeeded_ofAllThatItHas() {
    Role role =
        ToyRole.of(allow("['dynamodb:GetItem', 'dynamodb:PutItem']", "['POST#*', 'TAG#*']"));

    assertThat(role.decide(request(READ, TABLE, "TAG#1")))
        .isEqualTo(new Decision.Allowed(Set.of(new Grant("workerResource", READ, TABLE, "TAG#*"))));
    assertThat(role.grants()).hasSize(4);
  }

  private static boolean isAllowed(Role role, String action, String resource, String... keys) {
    return role.decide(request(action, resource, keys)) instanceof Decision.Allowed;
  }

  private static AccessRequest request(String action, String resource, String... keys) {
    return new AccessRequest(action, resource, List.of(keys));
  }
}
