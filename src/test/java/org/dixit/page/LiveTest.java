package org.dixit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page's subscription makes of what a service says that is in trouble; that service is played in the browser. */
@QuarkusTest
class LiveTest extends BrowserTest {

    private static final String EVENT = "{type: 'next', payload: {data: {claimRecorded: {cursor: 'here'}}}}";

    /** Plays a service that says so to each subscription in turn, until there is one more or the page gives up. */
    private static final String PLAY = """
            const said = %s;
            const heard = {after: [], at: [], states: []};
            return import('/page/live.js').then(({Subscription}) => new Promise(resolve => {
              const real = window.WebSocket;
              const end = () => setTimeout(() => {
                subscription.end();
                window.WebSocket = real;
                resolve(heard);
              });
              window.WebSocket = class {
                static OPEN = 1;
                readyState = 1;
                constructor() {
                  setTimeout(() => this.onopen());
                }
                send(text) {
                  const {type, payload} = JSON.parse(text);
                  if (type === 'connection_init') {
                    this.say({type: 'connection_ack'});
                  } else if (type === 'subscribe') {
                    heard.after.push(payload.variables.after);
                    heard.at.push(performance.now());
                    (said.shift() ?? (end(), [])).forEach(message => this.say(message));
                  }
                }
                say(message) {
                  setTimeout(() => this.onmessage({data: JSON.stringify(message)}));
                }
                close(code) {
                  setTimeout(() => this.onclose({code}));
                }
              };
              const subscription = new Subscription('', {}, {
                event: () => {},
                state: state => {
                  heard.states.push(state);
                  state === 'off' && end();
                },
              });
            }));""";

    @BeforeEach
    void show() {
        browser.show("/disputes?lang=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_UNAVAILABLE", "BUSY", "TIMEOUT", "TOO_MANY_REQUESTS", "TOO_MANY_SUBSCRIPTIONS", "STOPPING"})
    void whatPasses_isWaitedFor_andThenItGoesOnAfterTheLastEvent(String code) {
        var heard = play("[" + EVENT + ", " + error(code) + "]");

        assertEquals(Arrays.asList(null, "here"), heard.get("after"));
        assertFalse(heard.get("states").contains("off"), heard.toString());
    }

    @Test
    void whatPasses_isWaitedFor_alsoBeforeTheFirstEvent_andInPlaceOfOne() {
        var heard = play("[" + error("TIMEOUT") + "]", "[{type: 'next', payload: {data: null, errors: [{extensions: {code: 'BUSY'}}]}}]");

        assertEquals(Arrays.asList(null, null, null), heard.get("after"));
    }

    @Test
    void cursorThatIsNone_isNotUsedAgain() {
        var heard = play("[" + EVENT + ", " + error("INVALID_CURSOR") + "]");

        assertEquals(Arrays.asList(null, null), heard.get("after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERNAL_ERROR", "FORBIDDEN", "GRAPHQL_VALIDATION_FAILED"})
    void whatDoesNotPass_isTheEnd(String code) {
        var heard = play("[" + EVENT + ", " + error(code) + "]");

        assertEquals(List.of("live", "off"), heard.get("states"));
    }

    @Test
    void whatStays_isAskedForLessAndLessOften() {
        var at = play("[" + error("BUSY") + "]", "[" + error("BUSY") + "]", "[" + error("BUSY") + "]").get("at");

        double lastPause = ((Number) at.get(3)).doubleValue() - ((Number) at.get(2)).doubleValue();
        assertTrue(lastPause > 1_400, at.toString());
    }

    private static String error(String code) {
        return "{type: 'error', payload: [{message: '', extensions: {code: '" + code + "'}}]}";
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<Object>> play(String... said) {
        return (Map<String, List<Object>>) browser.script(PLAY.formatted("[" + String.join(", ", said) + "]"));
    }
}
