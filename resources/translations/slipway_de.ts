<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>slipway::AuditEntry</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>slipway::Plan</name>
    <message>
        <source>create</source>
        <translation>erzeugen</translation>
    </message>
    <message>
        <source>recreate</source>
        <translation>neu erzeugen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>run once</source>
        <translation>einmal ausführen</translation>
    </message>
    <message>
        <source>Deploy %1 to %2   plan %3</source>
        <translation>%1 nach %2 deployen   Plan %3</translation>
    </message>
    <message>
        <source>Promote %1 to %2   plan %3</source>
        <translation>%1 nach %2 hochstufen   Plan %3</translation>
    </message>
    <message>
        <source>Roll back %1 to %2   plan %3</source>
        <translation>%2 auf %1 zurückrollen   Plan %3</translation>
    </message>
    <message>
        <source>  - %1  was %2</source>
        <translation>  - %1  war %2</translation>
    </message>
    <message>
        <source>Replaces %1.</source>
        <translation>Ersetzt %1.</translation>
    </message>
    <message>
        <source>Nothing of ours runs there yet.</source>
        <translation>Von Slipway läuft dort noch nichts.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Gates</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Wie es abläuft</translation>
    </message>
    <message>
        <source>There is no release to roll back to.</source>
        <translation>Es gibt kein Release für ein Rollback.</translation>
    </message>
    <message>
        <source>A rollback restores %1.</source>
        <translation>Ein Rollback stellt %1 wieder her.</translation>
    </message>
</context>
<context>
    <name>slipway::config</name>
    <message>
        <source>Every login sets %1 itself, and plain `docker compose` takes that before the env file. Give the setting a name of its own, such as APP_%1.</source>
        <translation>Jede Anmeldung setzt %1 selbst, und `docker compose` nimmt das vor der Env-Datei. Der Einstellung einen eigenen Namen geben, etwa APP_%1.</translation>
    </message>
    <message>
        <source>Compose reads %1 itself and behaves otherwise with it. Say it in the compose file or in slipway.yaml, where it can be seen.</source>
        <translation>Compose liest %1 selbst und verhält sich damit anders. In der Compose-Datei oder in slipway.yaml festlegen, wo man es sieht.</translation>
    </message>
    <message>
        <source>The docker command reads %1 itself: it may talk to another engine. Give the setting another name.</source>
        <translation>Der Befehl docker liest %1 selbst und spricht dann vielleicht mit einer anderen Engine. Der Einstellung einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>No setting tells how logs are written. One JSON object a line (LOG_FORMAT=json) can be searched when there are many.</source>
        <translation>Keine Einstellung sagt, wie Logs geschrieben werden. Ein JSON-Objekt je Zeile (LOG_FORMAT=json) lässt sich durchsuchen, auch wenn es viele sind.</translation>
    </message>
    <message>
        <source>No setting speaks of request IDs. With one in each log line and each call onwards, a request can be followed through services.</source>
        <translation>Keine Einstellung betrifft Request-IDs. Mit einer ID in jeder Logzeile und jedem weiteren Aufruf lässt sich eine Anfrage durch alle Services verfolgen.</translation>
    </message>
    <message>
        <source>No setting is a timeout. A service that waits for another without an end takes all others down with it.</source>
        <translation>Keine Einstellung ist ein Timeout. Ein Service, der endlos auf einen anderen wartet, reißt alle mit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may use all memory of its host. Set deploy.resources.limits.memory.</source>
        <translation>„%1“ darf den ganzen Speicher seines Hosts belegen. deploy.resources.limits.memory setzen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may use all processors of its host. Set deploy.resources.limits.cpus.</source>
        <translation>„%1“ darf alle Prozessoren seines Hosts belegen. deploy.resources.limits.cpus setzen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no healthcheck: Docker calls it well as long as its process lives.</source>
        <translation>„%1“ hat keinen Healthcheck: Für Docker ist der Service gesund, solange sein Prozess lebt.</translation>
    </message>
    <message>
        <source>The healthcheck of &quot;%1&quot; has no timeout: Docker waits 30 s for each answer.</source>
        <translation>Der Healthcheck von „%1“ hat kein Timeout: Docker wartet 30 s auf jede Antwort.</translation>
    </message>
    <message>
        <source>approved: %1 · %2</source>
        <translation>genehmigt: %1 · %2</translation>
    </message>
    <message>
        <source> · until %1</source>
        <translation> · bis %1</translation>
    </message>
    <message>
        <source>the approval of %1 expired on %2</source>
        <translation>die Genehmigung von %1 ist am %2 abgelaufen</translation>
    </message>
    <message>
        <source>approve it again with `slipway approve %1 --in %2 --reason …`</source>
        <translation>mit `slipway approve %1 --in %2 --reason …` neu genehmigen</translation>
    </message>
    <message>
        <source>approve it with `slipway approve %1 --in %2 --reason …`</source>
        <translation>mit `slipway approve %1 --in %2 --reason …` genehmigen</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1, oder %2</translation>
    </message>
    <message>
        <source>A file of the project cannot be read</source>
        <translation>Eine Datei des Projekts lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Look at its path and its permissions.</source>
        <translation>Pfad und Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is outside of the project</source>
        <translation>„%1“ liegt außerhalb des Projekts</translation>
    </message>
    <message>
        <source>A release holds files of the project&apos;s folder only.</source>
        <translation>Ein Release enthält nur Dateien aus dem Projektordner.</translation>
    </message>
    <message>
        <source>Move it into the project&apos;s folder, or write an absolute path of the host.</source>
        <translation>In den Projektordner verschieben oder einen absoluten Pfad des Hosts angeben.</translation>
    </message>
    <message>
        <source>The compose document cannot be written as YAML</source>
        <translation>Das Compose-Dokument lässt sich nicht als YAML schreiben</translation>
    </message>
    <message>
        <source>Services depend on each other in a circle</source>
        <translation>Services hängen im Kreis voneinander ab</translation>
    </message>
    <message>
        <source>Remove one &quot;depends_on&quot; of them.</source>
        <translation>Eines ihrer „depends_on“ entfernen.</translation>
    </message>
    <message>
        <source> · approved by %1: %2</source>
        <translation> · genehmigt von %1: %2</translation>
    </message>
    <message>
        <source> · its approval expired on %1</source>
        <translation> · die Genehmigung ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>deployment %1</source>
        <translation>Deployment %1</translation>
    </message>
    <message>
        <source>was removed from the project</source>
        <translation>aus dem Projekt entfernt</translation>
    </message>
    <message>
        <source>was added in %1</source>
        <translation>in %1 hinzugefügt</translation>
    </message>
    <message>
        <source>was changed in %1</source>
        <translation>in %1 geändert</translation>
    </message>
    <message>
        <source>%1 is another one in the project than %2, a rollback, brought back</source>
        <translation>%1 ist im Projekt anders, als %2, ein Rollback, es zurückgebracht hat</translation>
    </message>
    <message>
        <source>%1 %2 after %3, and is not deployed</source>
        <translation>%1 wurde nach %3 %2 und ist nicht deployt</translation>
    </message>
    <message>
        <source>the secret of %1 was changed after %2, and is not deployed</source>
        <translation>das Secret von %1 wurde nach %2 geändert und ist nicht deployt</translation>
    </message>
    <message>
        <source>current/compose.yaml is not there on %1; %2 had put it there</source>
        <translation>current/compose.yaml fehlt auf %1; %2 hatte sie dort abgelegt</translation>
    </message>
    <message>
        <source>%1 did not end well, and %2 still holds the file of another</source>
        <translation>%1 ging nicht gut aus, und auf %2 liegt noch die Datei eines anderen</translation>
    </message>
    <message>
        <source>`current` on %1 names %2, and %3 put %4 there</source>
        <translation>`current` auf %1 nennt %2, %3 hatte dort %4 abgelegt</translation>
    </message>
    <message>
        <source>compose.yaml was changed on %1 by hand after %2, and Compose cannot read it: %3</source>
        <translation>compose.yaml wurde auf %1 nach %2 von Hand geändert, und Compose kann sie nicht lesen: %3</translation>
    </message>
    <message>
        <source>in its form only</source>
        <translation>nur in der Form</translation>
    </message>
    <message>
        <source>in what, cannot be said here</source>
        <translation>worin, lässt sich hier nicht sagen</translation>
    </message>
    <message>
        <source>compose.yaml was changed on %1 by hand after %2, %3</source>
        <translation>compose.yaml wurde auf %1 nach %2 von Hand geändert, %3</translation>
    </message>
    <message>
        <source>%1 is missing on %2: removed by hand after %3</source>
        <translation>%1 fehlt auf %2: nach %3 von Hand entfernt</translation>
    </message>
    <message>
        <source>%1 was changed on %2 by hand after %3</source>
        <translation>%1 wurde auf %2 nach %3 von Hand geändert</translation>
    </message>
    <message>
        <source>%1 is missing on %2%3: removed by hand after %4</source>
        <translation>%1 fehlt%3 auf %2: nach %4 von Hand entfernt</translation>
    </message>
    <message>
        <source> only</source>
        <translation> nur</translation>
    </message>
    <message>
        <source>%1 was added on %2 by hand after %3</source>
        <translation>%1 wurde auf %2 nach %3 von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>%1 runs another image on %2 than the release&apos;s</source>
        <translation>%1 läuft auf %2 mit einem anderen Image als dem des Release</translation>
    </message>
    <message>
        <source>%1 is missing on %2</source>
        <translation>%1 fehlt auf %2</translation>
    </message>
    <message>
        <source>%1: the file on %2 changed, but %3 was not recreated</source>
        <translation>%1: die Datei auf %2 hat sich geändert, aber %3 wurde nicht neu erzeugt</translation>
    </message>
    <message>
        <source>%3 was started on %2 with %1, which its file does not have</source>
        <translation>%3 wurde auf %2 mit %1 gestartet, das seine Datei nicht hat</translation>
    </message>
    <message>
        <source>%3 was started on %2 without %1</source>
        <translation>%3 wurde auf %2 ohne %1 gestartet</translation>
    </message>
    <message>
        <source>%3 was started on %2 with another %1 than its file has</source>
        <translation>%3 wurde auf %2 mit einem anderen %1 gestartet, als seine Datei hat</translation>
    </message>
    <message>
        <source>%1 runs on %2 and is not in the release</source>
        <translation>%1 läuft auf %2 und gehört nicht zum Release</translation>
    </message>
    <message>
        <source>The value of %1 cannot stand in an env file</source>
        <translation>Der Wert von %1 kann nicht in einer Env-Datei stehen</translation>
    </message>
    <message>
        <source>It holds a NUL, or is no text.</source>
        <translation>Er enthält ein NUL oder ist kein Text.</translation>
    </message>
    <message>
        <source>Write it in another form, such as base64.</source>
        <translation>In anderer Form schreiben, etwa als Base64.</translation>
    </message>
    <message>
        <source>%1 cannot be set</source>
        <translation>%1 lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>%1 has no value to copy</source>
        <translation>%1 hat keinen Wert, der sich kopieren ließe</translation>
    </message>
    <message>
        <source>Write %1=value there first.</source>
        <translation>Dort zuerst %1=Wert schreiben.</translation>
    </message>
    <message>
        <source>%1 cannot be copied</source>
        <translation>%1 lässt sich nicht kopieren</translation>
    </message>
    <message>
        <source>%1 cannot be removed</source>
        <translation>%1 lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>Compose would read the file in another way then.</source>
        <translation>Compose würde die Datei dann anders lesen.</translation>
    </message>
    <message>
        <source>Write a name of letters, digits and _, and edit the file by hand if that is not it.</source>
        <translation>Einen Namen aus Buchstaben, Ziffern und _ verwenden; liegt es nicht daran, die Datei von Hand bearbeiten.</translation>
    </message>
    <message>
        <source>The value of %1 holds a NUL, which no variable can</source>
        <translation>Der Wert von %1 enthält ein NUL, das keine Variable enthalten kann</translation>
    </message>
    <message>
        <source>Remove the \0000, or write the value in another form, such as base64.</source>
        <translation>Das \0000 entfernen oder den Wert in anderer Form schreiben, etwa als Base64.</translation>
    </message>
    <message>
        <source>The value of %1 cannot be resolved</source>
        <translation>Der Wert von %1 lässt sich nicht auflösen</translation>
    </message>
    <message>
        <source>Correct the variable, or write $$ for a dollar, or put the value in single quotes.</source>
        <translation>Die Variable korrigieren, für ein Dollarzeichen $$ schreiben oder den Wert in einfache Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The value of %1 is put together with a secret</source>
        <translation>Der Wert von %1 ist mit einem Secret zusammengesetzt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is resolved only when it is a whole value.</source>
        <translation>„%1“ wird nur aufgelöst, wenn es der ganze Wert ist.</translation>
    </message>
    <message>
        <source>Keep the whole of %1 as a secret of its own, and write %1=secret:%1.</source>
        <translation>%1 als Ganzes als eigenes Secret ablegen und %1=secret:%1 schreiben.</translation>
    </message>
    <message>
        <source>There is no &quot;=&quot; behind the name</source>
        <translation>Hinter dem Namen fehlt das „=“</translation>
    </message>
    <message>
        <source>On a last line that does not end, Compose takes a lone name for a value without a name.</source>
        <translation>In einer letzten Zeile ohne Zeilenende hält Compose einen Namen allein für einen Wert ohne Namen.</translation>
    </message>
    <message>
        <source>Write the line as KEY=value, or end it.</source>
        <translation>Die Zeile als SCHLÜSSEL=Wert schreiben oder mit einem Zeilenende abschließen.</translation>
    </message>
    <message>
        <source>There is no name before the &quot;=&quot;</source>
        <translation>Vor dem „=“ fehlt der Name</translation>
    </message>
    <message>
        <source>Write the line as KEY=value.</source>
        <translation>Die Zeile als SCHLÜSSEL=Wert schreiben.</translation>
    </message>
    <message>
        <source>A name holds no space</source>
        <translation>Ein Name enthält kein Leerzeichen</translation>
    </message>
    <message>
        <source>Write the line as KEY=value, or begin a comment with #.</source>
        <translation>Die Zeile als SCHLÜSSEL=Wert schreiben oder einen Kommentar mit # beginnen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand in a name</source>
        <translation>„%1“ darf in einem Namen nicht vorkommen</translation>
    </message>
    <message>
        <source>The value of %1 has no closing quote</source>
        <translation>Dem Wert von %1 fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>Close it with %1 at the value&apos;s end.</source>
        <translation>Am Ende des Werts mit %1 schließen.</translation>
    </message>
    <message>
        <source>The file holds a NUL, which no variable can</source>
        <translation>Die Datei enthält ein NUL, das keine Variable enthalten kann</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8</source>
        <translation>Die Datei ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>Remove it, and save the file as UTF-8.</source>
        <translation>Entfernen und die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>More than %1 variables stand in one another.</source>
        <translation>Mehr als %1 Variablen sind ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>A &quot;${&quot; begins no variable, or is not closed by a } on its line.</source>
        <translation>Ein „${“ beginnt keine Variable oder wird in seiner Zeile nicht mit } geschlossen.</translation>
    </message>
    <message>
        <source>The variable %1 is required%2</source>
        <translation>Die Variable %1 ist erforderlich%2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is required and missing in %2</source>
        <translation>%1 ist erforderlich und fehlt in %2</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>add it to an env file of %1</source>
        <translation>in eine Env-Datei von %1 aufnehmen</translation>
    </message>
    <message>
        <source>%1 of %2 environments have it</source>
        <translation>%1 von %2 Umgebungen haben ihn</translation>
    </message>
    <message>
        <source>%1 is missing in %2: %3</source>
        <translation>%1 fehlt in %2: %3</translation>
    </message>
    <message>
        <source>Add it to an env file of %1, or give the key a rule.</source>
        <translation>In eine Env-Datei von %1 aufnehmen oder dem Schlüssel eine Regel geben.</translation>
    </message>
    <message>
        <source>it is required, and empty</source>
        <translation>erforderlich, aber leer</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>Correct the value in %1.</source>
        <translation>Den Wert in %1 korrigieren.</translation>
    </message>
    <message>
        <source>any origin</source>
        <translation>beliebige Origin</translation>
    </message>
    <message>
        <source>%1 %2 in %3 is not approved: any origin</source>
        <translation>%1 %2 in %3 ist nicht genehmigt: beliebige Origin</translation>
    </message>
    <message>
        <source>not approved: any origin</source>
        <translation>nicht genehmigt: beliebige Origin</translation>
    </message>
    <message>
        <source>name the origins</source>
        <translation>die Origins nennen</translation>
    </message>
    <message>
        <source>%1 is in %2, and may only be in %3</source>
        <translation>%1 steht in %2 und darf nur in %3 stehen</translation>
    </message>
    <message>
        <source>only in %1</source>
        <translation>nur in %1</translation>
    </message>
    <message>
        <source>remove it from %1</source>
        <translation>aus %1 entfernen</translation>
    </message>
    <message>
        <source>%1 stands in %2 as plain text</source>
        <translation>%1 steht in %2 im Klartext</translation>
    </message>
    <message>
        <source>Write secret:%1 there, and keep the value where &quot;secrets&quot; says.</source>
        <translation>Dort secret:%1 schreiben und den Wert dort ablegen, wo „secrets“ es sagt.</translation>
    </message>
    <message>
        <source>%1 in %2 is not approved: another value than in %3</source>
        <translation>%1 in %2 ist nicht genehmigt: anderer Wert als in %3</translation>
    </message>
    <message>
        <source>%1 %2 in %3 is not approved: %4 in %5</source>
        <translation>%1 %2 in %3 ist nicht genehmigt: %4 in %5</translation>
    </message>
    <message>
        <source>not as in %1</source>
        <translation>nicht wie in %1</translation>
    </message>
    <message>
        <source>give %1 the same value</source>
        <translation>in %1 denselben Wert setzen</translation>
    </message>
    <message>
        <source>%1 in %2 is the same secret as in %3, and must differ</source>
        <translation>%1 ist in %2 dasselbe Secret wie in %3 und muss sich unterscheiden</translation>
    </message>
    <message>
        <source>%1 in %2 is the same as in %3, and must differ</source>
        <translation>%1 ist in %2 gleich wie in %3 und muss sich unterscheiden</translation>
    </message>
    <message>
        <source>the same as in %1</source>
        <translation>gleich wie in %1</translation>
    </message>
    <message>
        <source>give %1 a value of its own</source>
        <translation>in %1 einen eigenen Wert setzen</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>nicht genehmigt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>überzählig</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>REGEL</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>CORS and origins</source>
        <translation>CORS und Origins</translation>
    </message>
    <message>
        <source>External integrations</source>
        <translation>Externe Anbindungen</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Rendered otherwise: images, ports, volumes, services</source>
        <translation>Anders gerendert: Images, Ports, Volumes, Services</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What stands against a promotion</source>
        <translation>Was gegen eine Hochstufung spricht</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Drift in %1</source>
        <translation>Drift in %1</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>
denied: </source>
        <translation>
verweigert: </translation>
    </message>
    <message>
        <source>
warning: </source>
        <translation>
Warnung: </translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <translation>Konfiguration von %1</translation>
    </message>
    <message>
        <source>As seen %1 by Slipway. </source>
        <translation>Stand %1, gesehen von Slipway. </translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the page, as HTML names it</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>. Secrets are masked: what stands behind the dots is a salted hash.</source>
        <translation>. Secrets sind maskiert: Hinter den Punkten steht ein gesalzener Hash.</translation>
    </message>
    <message>
        <source>volume &quot;%1&quot;</source>
        <translation>Volume „%1“</translation>
    </message>
    <message>
        <source>service &quot;%1&quot; has no image</source>
        <translation>Service „%1“ hat kein Image</translation>
    </message>
    <message>
        <source>It is built, but slipway.yaml does not say where its image goes.</source>
        <translation>Er wird gebaut, aber slipway.yaml sagt nicht, wohin sein Image kommt.</translation>
    </message>
    <message>
        <source>Add it to &quot;services&quot; in slipway.yaml, or give it an image in the compose file.</source>
        <translation>Unter „services“ in slipway.yaml aufnehmen oder in der Compose-Datei ein Image angeben.</translation>
    </message>
    <message>
        <source>service &quot;%1&quot;</source>
        <translation>Service „%1“</translation>
    </message>
    <message>
        <source>%1 has the seccomp profile &quot;%2&quot;, which is no file of the release</source>
        <translation>%1 hat das Seccomp-Profil „%2“, das keine Datei des Release ist</translation>
    </message>
    <message>
        <source>Make the file in the project&apos;s folder, or correct its path.</source>
        <translation>Die Datei im Projektordner anlegen oder ihren Pfad korrigieren.</translation>
    </message>
    <message>
        <source>no contract says anything</source>
        <translation>kein Vertrag sagt etwas dazu</translation>
    </message>
    <message>
        <source>render it in %1 as in %2</source>
        <translation>in %1 wie in %2 rendern</translation>
    </message>
    <message>
        <source>The service &quot;%1&quot;</source>
        <translation>Der Service „%1“</translation>
    </message>
    <message>
        <source>%1 is in %2, and not in %3</source>
        <translation>%1 ist in %2 vorhanden, aber nicht in %3</translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation>nicht in %1</translation>
    </message>
    <message>
        <source>leave it out in %1</source>
        <translation>in %1 weglassen</translation>
    </message>
    <message>
        <source>%1 is missing in %2, and is in %3</source>
        <translation>%1 fehlt in %2, ist aber in %3 vorhanden</translation>
    </message>
    <message>
        <source>is in %1</source>
        <translation>vorhanden in %1</translation>
    </message>
    <message>
        <source>have it in %1 too</source>
        <translation>auch in %1 aufnehmen</translation>
    </message>
    <message>
        <source>An env file cannot be read</source>
        <translation>Eine Env-Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 has no env file of its own</source>
        <translation>%1 hat keine eigene Env-Datei</translation>
    </message>
    <message>
        <source>What is written into a common one changes other environments too.</source>
        <translation>Was in eine gemeinsame geschrieben wird, ändert auch andere Umgebungen.</translation>
    </message>
    <message>
        <source>Make one and add it to its env-files in slipway.yaml.</source>
        <translation>Eine anlegen und in slipway.yaml unter env-files der Umgebung aufnehmen.</translation>
    </message>
    <message>
        <source>%1 stands in %2, which other environments read too</source>
        <translation>%1 steht in %2, die auch andere Umgebungen lesen</translation>
    </message>
    <message>
        <source>Move it from there to the env files of those that need it.</source>
        <translation>Von dort in die Env-Dateien der Umgebungen verschieben, die den Schlüssel brauchen.</translation>
    </message>
    <message>
        <source>%1 does not have %2</source>
        <translation>%1 hat kein %2</translation>
    </message>
    <message>
        <source>`slipway config show %1` lists what it has.</source>
        <translation>`slipway config show %1` listet auf, was es gibt.</translation>
    </message>
    <message>
        <source>Make it, or take it out of &quot;env-files&quot; in slipway.yaml.</source>
        <translation>Anlegen oder in slipway.yaml aus „env-files“ herausnehmen.</translation>
    </message>
    <message>
        <source>%1 names &quot;%2&quot;, which is outside of the project</source>
        <translation>%1 nennt „%2“, das außerhalb des Projekts liegt</translation>
    </message>
    <message>
        <source>A path that leaves the project&apos;s folder with &quot;..&quot; leads somewhere else on a host.</source>
        <translation>Ein Pfad, der den Projektordner mit „..“ verlässt, führt auf einem Host woandershin.</translation>
    </message>
    <message>
        <source>%1 mounts the folder &quot;%2&quot;, which holds files of the release</source>
        <translation>%1 bindet den Ordner „%2“ ein, der Dateien des Release enthält</translation>
    </message>
    <message>
        <source>One of them is &quot;%1&quot;.</source>
        <translation>Eine davon ist „%1“.</translation>
    </message>
    <message>
        <source>Mount the files one by one.</source>
        <translation>Die Dateien einzeln einbinden.</translation>
    </message>
    <message>
        <source>its port is not 1 to 65535</source>
        <translation>der Port liegt nicht zwischen 1 und 65535</translation>
    </message>
    <message>
        <source>it has no host</source>
        <translation>der Host fehlt</translation>
    </message>
    <message>
        <source>it has a space</source>
        <translation>sie enthält ein Leerzeichen</translation>
    </message>
    <message>
        <source>it does not begin with a scheme such as https://</source>
        <translation>sie beginnt nicht mit einem Schema wie https://</translation>
    </message>
    <message>
        <source>an origin has no path, not even a slash at its end</source>
        <translation>eine Origin hat keinen Pfad, auch keinen Schrägstrich am Ende</translation>
    </message>
    <message>
        <source>an origin has no user</source>
        <translation>eine Origin hat keinen Benutzer</translation>
    </message>
    <message>
        <source>its value</source>
        <translation>der Wert</translation>
    </message>
    <message>
        <source>is no origin: %1</source>
        <translation>ist keine Origin: %1</translation>
    </message>
    <message>
        <source>is no URL: %1</source>
        <translation>ist keine URL: %1</translation>
    </message>
    <message>
        <source>is no port: 1 to 65535</source>
        <translation>ist kein Port: 1 bis 65535</translation>
    </message>
    <message>
        <source>is no bool: true or false, yes or no, on or off, 1 or 0</source>
        <translation>ist kein Wahrheitswert: true oder false, yes oder no, on oder off, 1 oder 0</translation>
    </message>
    <message>
        <source>is no whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is no duration: 500ms, 30s, 1h30m, or seconds as a number</source>
        <translation>ist keine Dauer: 500ms, 30s, 1h30m oder Sekunden als Zahl</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>list of origins</source>
        <translation>Liste von Origins</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>must differ</source>
        <translation>muss abweichen</translation>
    </message>
    <message>
        <source>may differ</source>
        <translation>darf abweichen</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::ApproveSheet</name>
    <message>
        <source>Show what is written…</source>
        <translation>Zeigen, was geschrieben wird…</translation>
    </message>
    <message>
        <source>Environments that may differ</source>
        <translation>Umgebungen, die abweichen dürfen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Last day, as 2027-03-31; empty: for good</source>
        <translation>Letzter Tag, etwa 2027-03-31; leer: für immer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Approve a difference of %1</source>
        <translation>Eine Abweichung von %1 genehmigen</translation>
    </message>
    <message>
        <source>%1 may differ</source>
        <translation>%1 darf abweichen</translation>
    </message>
    <message>
        <source>Why this may differ, for whoever reads it later</source>
        <translation>Warum dies abweichen darf, für alle, die es später lesen</translation>
    </message>
    <message>
        <source>Choose at least one environment.</source>
        <translation>Mindestens eine Umgebung auswählen.</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Einen Grund angeben.</translation>
    </message>
    <message>
        <source>Name an owner.</source>
        <translation>Verantwortliche Person nennen.</translation>
    </message>
    <message>
        <source>The last day is written as %1.</source>
        <translation>Der letzte Tag wird als %1 geschrieben.</translation>
    </message>
    <message>
        <source>The last day is over already.</source>
        <translation>Der letzte Tag ist schon vorbei.</translation>
    </message>
    <message>
        <source>It is added to “approved” under “contract”.</source>
        <translation>Der Eintrag kommt unter „contract“ zu „approved“.</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::Cell</name>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>nicht genehmigt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>überzählig</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>changed on host</source>
        <translation>auf dem Host geändert</translation>
    </message>
    <message>
        <source>file changed</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>not deployed</source>
        <translation>nicht deployt</translation>
    </message>
    <message>
        <source>not recreated</source>
        <translation>nicht neu erzeugt</translation>
    </message>
    <message>
        <source>other image</source>
        <translation>anderes Image</translation>
    </message>
    <message>
        <source>missing service</source>
        <translation>Service fehlt</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>verwaist</translation>
    </message>
    <message>
        <source>applied file gone</source>
        <translation>angewandte Datei fehlt</translation>
    </message>
    <message>
        <source>other release</source>
        <translation>anderes Release</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>As everywhere, or nothing is known against it.</source>
        <translation>Wie überall, oder es ist nichts dagegen bekannt.</translation>
    </message>
    <message>
        <source>Differs, and the contract allows it.</source>
        <translation>Weicht ab, und der Vertrag erlaubt es.</translation>
    </message>
    <message>
        <source>Differs, and somebody approved it: reason, owner and last day stand beside it.</source>
        <translation>Weicht ab, und jemand hat es genehmigt: Grund, verantwortliche Person und letzter Tag stehen daneben.</translation>
    </message>
    <message>
        <source>Differs from the other environments, and should not.</source>
        <translation>Weicht von den anderen Umgebungen ab und sollte es nicht.</translation>
    </message>
    <message>
        <source>Is not there, and should be.</source>
        <translation>Ist nicht vorhanden, sollte es aber sein.</translation>
    </message>
    <message>
        <source>Is there, and should not be.</source>
        <translation>Ist vorhanden, sollte es aber nicht sein.</translation>
    </message>
    <message>
        <source>Is not what its type asks for.</source>
        <translation>Entspricht nicht seinem Typ.</translation>
    </message>
    <message>
        <source>Is not there, and need not be.</source>
        <translation>Ist nicht vorhanden und muss es nicht sein.</translation>
    </message>
    <message>
        <source>The project, the file on the host and the container that runs do not say the same.</source>
        <translation>Projekt, Datei auf dem Host und laufender Container sagen nicht dasselbe.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>CORS and origins</source>
        <translation>CORS und Origins</translation>
    </message>
    <message>
        <source>External integrations</source>
        <translation>Externe Anbindungen</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Rendered otherwise: images, ports, volumes, services</source>
        <translation>Anders gerendert: Images, Ports, Volumes, Services</translation>
    </message>
    <message>
        <source>Take over into the project</source>
        <translation>Ins Projekt übernehmen</translation>
    </message>
    <message>
        <source>Restore on the host…</source>
        <translation>Auf dem Host wiederherstellen…</translation>
    </message>
    <message>
        <source>Recreate the service…</source>
        <translation>Den Service neu erzeugen…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Genehmigen…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Herstellen…</translation>
    </message>
    <message>
        <source>Recreate…</source>
        <translation>Neu erzeugen…</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>declared: %1</source>
        <translation>deklariert: %1</translation>
    </message>
    <message>
        <source>on disk: %1</source>
        <translation>auf der Platte: %1</translation>
    </message>
    <message>
        <source>running: %1</source>
        <translation>laufend: %1</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::ChangeLines</name>
    <message>
        <source>added: %1 from %2</source>
        <translation>hinzugefügt: %1 aus %2</translation>
    </message>
    <message>
        <source>removed: %1 from %2</source>
        <translation>entfernt: %1 aus %2</translation>
    </message>
    <message>
        <source>changed: %1 from %2</source>
        <translation>geändert: %1 aus %2</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::ConfigurationHead</name>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>Filter keys and values</source>
        <translation>Schlüssel und Werte filtern</translation>
    </message>
    <message>
        <source>Filter by class</source>
        <translation>Nach Klasse filtern</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlend</translation>
    </message>
    <message>
        <source>%1 invalid</source>
        <translation>%1 ungültig</translation>
    </message>
    <message>
        <source>%1 extra</source>
        <translation>%1 überzählig</translation>
    </message>
    <message>
        <source>%1 not approved</source>
        <translation>%1 nicht genehmigt</translation>
    </message>
    <message>
        <source>%1 drifted</source>
        <translation>%1 mit Drift</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>%1 genehmigt</translation>
    </message>
    <message>
        <source>%1 same</source>
        <translation>%1 gleich</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only %1: show all environments again</source>
        <translation>Nur %1: wieder alle Umgebungen zeigen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>Als HTML speichern…</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::ConfigurationPage</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 ist gespeichert</translation>
    </message>
    <message>
        <source>%1 of %2 is copied, which is recorded</source>
        <translation>%1 von %2 ist kopiert, das wurde festgehalten</translation>
    </message>
    <message>
        <source>%1 says so already</source>
        <translation>%1 sagt das schon</translation>
    </message>
    <message>
        <source>%1 has no env file of its own to write %2 into</source>
        <translation>%1 hat keine eigene Env-Datei, in die sich %2 schreiben ließe</translation>
    </message>
    <message>
        <source>Add one to its env-files in slipway.yaml.</source>
        <translation>Eine in slipway.yaml unter env-files der Umgebung aufnehmen.</translation>
    </message>
    <message>
        <source>%1 cannot be edited here</source>
        <translation>%1 lässt sich hier nicht bearbeiten</translation>
    </message>
    <message>
        <source>It could not be given back byte for byte.</source>
        <translation>Die Datei ließe sich nicht Byte für Byte zurückschreiben.</translation>
    </message>
    <message>
        <source>Approve it with `slipway approve`.</source>
        <translation>Mit `slipway approve` genehmigen.</translation>
    </message>
    <message>
        <source>Reveal %1 of %2?</source>
        <translation>%1 von %2 aufdecken?</translation>
    </message>
    <message>
        <source>It is recorded that you looked at it, and when.</source>
        <translation>Es wird festgehalten, dass und wann Sie nachgesehen haben.</translation>
    </message>
    <message>
        <source>The value is shown here until you select something else, or copied.</source>
        <translation>Der Wert steht hier, bis etwas anderes ausgewählt wird, oder wird kopiert.</translation>
    </message>
    <message>
        <source>Keep it covered</source>
        <translation>Verdeckt lassen</translation>
    </message>
    <message>
        <source>Copy and record</source>
        <translation>Kopieren und festhalten</translation>
    </message>
    <message>
        <source>Reveal and record</source>
        <translation>Aufdecken und festhalten</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Reveal…</source>
        <translation>Aufdecken…</translation>
    </message>
    <message>
        <source>What the signs say</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>The configuration could not be exported</source>
        <translation>Die Konfiguration konnte nicht exportiert werden</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Filter keys and values</source>
        <translation>Schlüssel und Werte filtern</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird ermittelt…</translation>
    </message>
    <message>
        <source>Slipway reads the project’s env files and asks every host what it holds of them.</source>
        <translation>Slipway liest die Env-Dateien des Projekts und fragt jeden Host, was er davon hat.</translation>
    </message>
    <message>
        <source>No contract yet</source>
        <translation>Noch kein Vertrag</translation>
    </message>
    <message>
        <source>No key matches “%1”</source>
        <translation>Kein Schlüssel passt zu „%1“</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Schlüssel zeigen</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>Kein solcher Schlüssel</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Every environment is as the contract says, and as it was deployed.</source>
        <translation>Jede Umgebung ist, wie der Vertrag es sagt und wie sie deployt wurde.</translation>
    </message>
    <message>
        <source>as seen %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Make it with `slipway contract init`.</source>
        <translation>Mit `slipway contract init` anlegen.</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Give the environments env files, on the page Environments: what they set stands here.</source>
        <translation>Den Umgebungen env-Dateien geben, auf der Seite Umgebungen: Was sie setzen, steht dann hier.</translation>
    </message>
    <message>
        <source>It says which keys must agree, may differ or must differ, and holds a promotion back that breaks it. One is proposed from the env files as they are, with a reason for each guess.</source>
        <translation>Er sagt, welche Schlüssel übereinstimmen müssen, abweichen dürfen oder abweichen müssen, und hält eine Promotion auf, die ihn bricht. Vorgeschlagen wird einer aus den env-Dateien, wie sie jetzt sind, mit einer Begründung zu jeder Vermutung.</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::Editor</name>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>as it is on disk now</source>
        <translation>wie jetzt auf der Platte</translation>
    </message>
    <message>
        <source>on %1 the file differs</source>
        <translation>auf %1 weicht die Datei ab</translation>
    </message>
    <message numerus="yes">
        <source>on %n host(s) the file differs</source>
        <translation>
            <numerusform>auf %n Host weicht die Datei ab</numerusform>
            <numerusform>auf %n Hosts weicht die Datei ab</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is copied to %2, not saved yet</source>
        <translation>%1 ist nach %2 kopiert, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Align by key</source>
        <translation>Nach Schlüsseln ausrichten</translation>
    </message>
    <message>
        <source>Two environments</source>
        <translation>Zwei Umgebungen</translation>
    </message>
    <message>
        <source>Three environments</source>
        <translation>Drei Umgebungen</translation>
    </message>
    <message>
        <source>Add missing %1 to %2</source>
        <translation>Fehlende aus %1 nach %2 übernehmen</translation>
    </message>
    <message>
        <source>Copy %1 to %2</source>
        <translation>%1 nach %2 kopieren</translation>
    </message>
    <message>
        <source>Undo in %1</source>
        <translation>In %1 rückgängig machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Remove %1 here</source>
        <translation>%1 hier entfernen</translation>
    </message>
    <message>
        <source>Reveal %1…</source>
        <translation>%1 aufdecken…</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremde Fassung nehmen</translation>
    </message>
    <message>
        <source>Overwrite with mine</source>
        <translation>Mit meiner überschreiben</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else while it was edited here. Nothing is written. At the left is what was typed here, at the right what is on disk now.</source>
        <translation>%1 wurde von jemand anderem geändert, während die Datei hier bearbeitet wurde. Es wird nichts geschrieben. Links steht, was hier eingegeben wurde, rechts, was jetzt auf der Platte ist.</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::EnvironmentKeys</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Shows this environment beside the others, where its files can be edited</source>
        <translation>Zeigt diese Umgebung neben den anderen, wo ihre Dateien bearbeitet werden können</translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <translation>Konfiguration von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s), all as they should be</source>
        <translation>
            <numerusform>%n Schlüssel, wie er sein soll</numerusform>
            <numerusform>%n Schlüssel, alle wie sie sein sollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) with a problem</source>
        <translation>
            <numerusform>%n Schlüssel mit einem Problem</numerusform>
            <numerusform>%n Schlüssel mit einem Problem</numerusform>
        </translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Schlüssel</translation>
    </message>
    <message>
        <source>Name env files of this environment in slipway.yaml, and what they set stands here.</source>
        <translation>In slipway.yaml env-Dateien dieser Umgebung nennen; was sie setzen, steht dann hier.</translation>
    </message>
    <message>
        <source>Reading the configuration…</source>
        <translation>Die Konfiguration wird gelesen…</translation>
    </message>
    <message>
        <source>The files of the project, and what the hosts hold of them.</source>
        <translation>Die Dateien des Projekts, und was die Hosts davon haben.</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::Findings</name>
    <message numerus="yes">
        <source>%n difference(s) made by hand</source>
        <translation>
            <numerusform>%n Abweichung von Hand</numerusform>
            <numerusform>%n Abweichungen von Hand</numerusform>
        </translation>
    </message>
    <message>
        <source>Take each over, put it back, or approve it.</source>
        <translation>Jede übernehmen, zurücksetzen oder genehmigen.</translation>
    </message>
    <message>
        <source>Promotion %1 → %2 is denied: %3</source>
        <translation>Die Hochstufung %1 → %2 wird verweigert: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no contract: no promotion is held back for its configuration</source>
        <translation>Es gibt keinen Vertrag: Keine Promotion wird ihrer Konfiguration wegen aufgehalten</translation>
    </message>
    <message>
        <source>It says which keys must agree, may differ or must differ.</source>
        <translation>Er sagt, welche Schlüssel übereinstimmen müssen, abweichen dürfen oder abweichen müssen.</translation>
    </message>
    <message>
        <source>Propose a contract…</source>
        <translation>Vertrag vorschlagen…</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::KeysModel</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::Marks</name>
    <message>
        <source>running: %1</source>
        <translation>laufend: %1</translation>
    </message>
    <message>
        <source>on the host: %1</source>
        <translation>auf dem Host: %1</translation>
    </message>
    <message>
        <source>on %1: %2</source>
        <translation>auf %1: %2</translation>
    </message>
    <message>
        <source>declared: %1</source>
        <translation>deklariert: %1</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::MatrixModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::MatrixView</name>
    <message>
        <source>Configuration: keys and environments</source>
        <translation>Konfiguration: Schlüssel und Umgebungen</translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::Pane</name>
    <message>
        <source>← Copy</source>
        <translation>← Kopieren</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Genehmigen…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verdecken</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>Das Secret verdecken</translation>
    </message>
    <message>
        <source>Show another file</source>
        <translation>Eine andere Datei zeigen</translation>
    </message>
    <message>
        <source>File of this pane: %1</source>
        <translation>Datei dieses Bereichs: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy the key to %1</source>
        <translation>Den Schlüssel nach %1 kopieren</translation>
    </message>
    <message>
        <source>Copy → %1</source>
        <translation>Kopieren → %1</translation>
    </message>
    <message>
        <source>Approve a difference of %1</source>
        <translation>Eine Abweichung von %1 genehmigen</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>More to do in %1</source>
        <translation>Mehr zu tun in %1</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>%1 speichern…</translation>
    </message>
    <message>
        <source>not saved, and changed by somebody else</source>
        <translation>nicht gespeichert und von jemand anderem geändert</translation>
    </message>
    <message>
        <source>This file is no plain UTF-8 text: it is shown, but cannot be edited here.</source>
        <translation>Diese Datei ist kein reiner UTF-8-Text: Sie wird angezeigt, lässt sich hier aber nicht bearbeiten.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::SaveSheet</name>
    <message>
        <source>Close without saving</source>
        <translation>Schließen ohne Speichern</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s)</source>
        <translation>
            <numerusform>%n Datei speichern</numerusform>
            <numerusform>%n Dateien speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>What was typed is not in the project’s folder yet:</source>
        <translation>Was eingegeben wurde, steht noch nicht im Projektordner:</translation>
    </message>
    <message>
        <source>This is written into the project’s folder. Hosts get it with the next deployment.</source>
        <translation>Dies wird in den Projektordner geschrieben. Die Hosts bekommen es mit dem nächsten Deployment.</translation>
    </message>
    <message>
        <source>Write and plan for %1…</source>
        <translation>Schreiben und für %1 planen…</translation>
    </message>
    <message numerus="yes">
        <source>Write %n file(s)</source>
        <translation>
            <numerusform>%n Datei schreiben</numerusform>
            <numerusform>%n Dateien schreiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::configurationpage::SourceEdit</name>
    <message>
        <source>What was copied has a covered secret in it, and is not pasted</source>
        <translation>Das Kopierte enthält ein verdecktes Secret und wird nicht eingefügt</translation>
    </message>
</context>
<context>
    <name>slipway::delivery</name>
    <message>
        <source>its configuration changed</source>
        <translation>seine Konfiguration hat sich geändert</translation>
    </message>
    <message>
        <source>it was not deployed by Slipway</source>
        <translation>er wurde nicht von Slipway deployt</translation>
    </message>
    <message>
        <source>it is %1</source>
        <translation>er ist %1</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>nichts geändert</translation>
    </message>
    <message>
        <source>it ran already</source>
        <translation>er ist schon gelaufen</translation>
    </message>
    <message>
        <source>%1 was changed by hand</source>
        <translation>%1 wurde von Hand geändert</translation>
    </message>
    <message>
        <source>not in this release</source>
        <translation>nicht in diesem Release</translation>
    </message>
    <message>
        <source>The compose file uses variables that no env file sets: %1</source>
        <translation>Die Compose-Datei verwendet Variablen, die keine Env-Datei setzt: %1</translation>
    </message>
    <message>
        <source>Compose would go on with an empty value.</source>
        <translation>Compose würde mit einem leeren Wert weitermachen.</translation>
    </message>
    <message>
        <source>Set them in an env file of the environment, or give them a default: ${NAME:-value}.</source>
        <translation>In einer Env-Datei der Umgebung setzen oder einen Vorgabewert angeben: ${NAME:-wert}.</translation>
    </message>
    <message>
        <source>%1 of the service %2 is a reference that nobody resolves: %3</source>
        <translation>%1 des Service %2 ist ein Verweis, den niemand auflöst: %3</translation>
    </message>
    <message>
        <source>It comes from a file that the compose file names in env_file.</source>
        <translation>Er kommt aus einer Datei, die die Compose-Datei unter env_file nennt.</translation>
    </message>
    <message>
        <source>Move it to a file under env-files in slipway.yaml and pass it on: %1: ${%1}.</source>
        <translation>In eine Datei unter env-files in slipway.yaml verschieben und weiterreichen: %1: ${%1}.</translation>
    </message>
    <message>
        <source>%1.%2 takes its content from an environment variable</source>
        <translation>%1.%2 nimmt seinen Inhalt aus einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>The file that is applied must be complete.</source>
        <translation>Die Datei, die angewandt wird, muss vollständig sein.</translation>
    </message>
    <message>
        <source>Use `file:`, or pass the value in `environment:`.</source>
        <translation>`file:` verwenden oder den Wert unter `environment:` übergeben.</translation>
    </message>
    <message>
        <source>%1 is not ready for a deployment</source>
        <translation>%1 ist nicht bereit für ein Deployment</translation>
    </message>
    <message>
        <source>Make %1 writable for that account: install -d -m 2775 -g GROUP %1</source>
        <translation>%1 für dieses Konto schreibbar machen: install -d -m 2775 -g GRUPPE %1</translation>
    </message>
    <message>
        <source>The containers of %1 cannot be listed</source>
        <translation>Die Container von %1 lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>%1 cannot tell what it holds</source>
        <translation>%1 kann nicht sagen, was dort liegt</translation>
    </message>
    <message>
        <source>Compose on %1 cannot read the rendered file</source>
        <translation>Compose auf %1 kann die gerenderte Datei nicht lesen</translation>
    </message>
    <message>
        <source>Compose cannot render the release for %1</source>
        <translation>Compose kann das Release für %1 nicht rendern</translation>
    </message>
    <message>
        <source>%1 cannot tell what it runs</source>
        <translation>%1 kann nicht sagen, was dort läuft</translation>
    </message>
    <message>
        <source>The release&apos;s file %1 is not at hand</source>
        <translation>Die Datei %1 des Release ist nicht zur Hand</translation>
    </message>
    <message>
        <source>The data folders cannot be made</source>
        <translation>Die Datenordner lassen sich nicht anlegen</translation>
    </message>
    <message>
        <source>It cannot be noted what must be recreated</source>
        <translation>Es lässt sich nicht vermerken, was neu erzeugt werden muss</translation>
    </message>
    <message>
        <source>Make .slipway in the environment&apos;s directory writable for the group.</source>
        <translation>.slipway im Verzeichnis der Umgebung für die Gruppe schreibbar machen.</translation>
    </message>
    <message>
        <source>releases/%1/release.json is damaged</source>
        <translation>releases/%1/release.json ist beschädigt</translation>
    </message>
    <message>
        <source>Deploy the release again.</source>
        <translation>Das Release erneut deployen.</translation>
    </message>
    <message>
        <source>`current` cannot be moved</source>
        <translation>`current` lässt sich nicht umsetzen</translation>
    </message>
    <message>
        <source>%1 cannot be restarted on %2</source>
        <translation>%1 lässt sich auf %2 nicht neu starten</translation>
    </message>
    <message>
        <source>Last 200 log lines of %1</source>
        <translation>Die letzten 200 Logzeilen von %1</translation>
    </message>
    <message>
        <source>State of %1</source>
        <translation>Zustand von %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>docker inspect printed something else than JSON</source>
        <translation>docker inspect hat etwas anderes als JSON ausgegeben</translation>
    </message>
    <message>
        <source>Add the account to the docker group (usermod -aG docker NAME) and log in again.</source>
        <translation>Das Konto in die Gruppe docker aufnehmen (usermod -aG docker NAME) und neu anmelden.</translation>
    </message>
    <message>
        <source>Start the engine: systemctl start docker.</source>
        <translation>Die Engine starten: systemctl start docker.</translation>
    </message>
    <message>
        <source>Install Docker and the Compose plugin on that host.</source>
        <translation>Docker und das Compose-Plugin auf diesem Host installieren.</translation>
    </message>
    <message>
        <source>Install the Docker Compose plugin on that host.</source>
        <translation>Das Plugin Docker Compose auf diesem Host installieren.</translation>
    </message>
    <message>
        <source>Free space on that host, for example with docker image prune.</source>
        <translation>Auf diesem Host Platz schaffen, etwa mit docker image prune.</translation>
    </message>
    <message>
        <source>Declare the registry in &quot;insecure-registries&quot; of that host&apos;s /etc/docker/daemon.json, or give it TLS.</source>
        <translation>Die Registry in /etc/docker/daemon.json dieses Hosts unter „insecure-registries“ eintragen oder ihr TLS geben.</translation>
    </message>
    <message>
        <source>Log that account in: docker login REGISTRY.</source>
        <translation>Dieses Konto anmelden: docker login REGISTRY.</translation>
    </message>
    <message>
        <source>Another program or project listens on that port; change it in the env file.</source>
        <translation>Ein anderes Programm oder Projekt lauscht auf diesem Port; den Port in der Env-Datei ändern.</translation>
    </message>
    <message>
        <source>Another program listens on that port; change it in the env file.</source>
        <translation>Ein anderes Programm lauscht auf diesem Port; den Port in der Env-Datei ändern.</translation>
    </message>
    <message>
        <source>The registry has no manifest for linux/%1</source>
        <translation>Die Registry hat kein Manifest für linux/%1</translation>
    </message>
    <message>
        <source>Build the image for the platform of the hosts.</source>
        <translation>Das Image für die Plattform der Hosts bauen.</translation>
    </message>
    <message>
        <source>The registry does not tell what %1 is</source>
        <translation>Die Registry sagt nicht, was %1 ist</translation>
    </message>
    <message>
        <source>Push the image first, and check that this account may pull it.</source>
        <translation>Das Image zuerst pushen und prüfen, dass dieses Konto es pullen darf.</translation>
    </message>
    <message>
        <source>ask it with `docker compose -f current/compose.yaml config`</source>
        <translation>zu erfragen mit `docker compose -f current/compose.yaml config`</translation>
    </message>
    <message>
        <source>The release&apos;s files cannot be packed</source>
        <translation>Die Dateien des Release lassen sich nicht packen</translation>
    </message>
</context>
<context>
    <name>slipway::deploymentpage::DeploymentPage</name>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>No deployment yet</source>
        <translation>Noch kein Deployment</translation>
    </message>
    <message>
        <source>Promote or deploy a release: its steps, logs and probes are shown here as they come.</source>
        <translation>Ein Release hochstufen oder deployen: Schritte, Logs und Proben erscheinen hier, sobald es sie gibt.</translation>
    </message>
    <message>
        <source>Back to pipeline</source>
        <translation>Zurück zur Pipeline</translation>
    </message>
    <message>
        <source>The log could not be saved</source>
        <translation>Das Log konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Save it to another folder.</source>
        <translation>In einem anderen Ordner speichern.</translation>
    </message>
    <message>
        <source>Find in log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Deployment %1 to %2: %3</source>
        <translation>Deployment %1 nach %2: %3</translation>
    </message>
    <message>
        <source>Cancel deployment %1?</source>
        <translation>Deployment %1 abbrechen?</translation>
    </message>
    <message>
        <source>The command that runs on a host is ended, and no further step begins.</source>
        <translation>Der Befehl, der auf einem Host läuft, wird beendet, und kein weiterer Schritt beginnt.</translation>
    </message>
    <message>
        <source>Nothing is rolled back: %1 stays as it is at that moment, which may be between two releases.</source>
        <translation>Es wird nichts zurückgerollt: %1 bleibt, wie es in diesem Moment ist, womöglich zwischen zwei Releases.</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Cancel the deployment</source>
        <translation>Deployment abbrechen</translation>
    </message>
    <message>
        <source>Deployment %1 to %2 has begun</source>
        <translation>Deployment %1 nach %2 hat begonnen</translation>
    </message>
    <message>
        <source>Closing the window does not stop it: Slipway goes on without one until it has ended. If this machine is switched off, the command that runs on a host finishes there, but nobody verifies or rolls back until a Slipway connects.</source>
        <translation>Das Fenster zu schließen hält es nicht an: Slipway läuft ohne Fenster weiter, bis es beendet ist. Wird dieser Rechner ausgeschaltet, läuft der Befehl auf dem Host dort zu Ende, aber niemand verifiziert oder rollt zurück, bis sich ein Slipway verbindet.</translation>
    </message>
    <message>
        <source>To leave it running and do something else, close the window instead.</source>
        <translation>Um es laufen zu lassen und etwas anderes zu tun, stattdessen das Fenster schließen.</translation>
    </message>
    <message>
        <source>The record could not be exported</source>
        <translation>Der Eintrag konnte nicht exportiert werden</translation>
    </message>
    <message>
        <source>%1 began it, and this window only looks on. If that Slipway is gone, it can be finished here: a step that has ended is not run again.</source>
        <translation>%1 hat es begonnen, und dieses Fenster sieht nur zu. Ist jenes Slipway weg, kann es hier zu Ende geführt werden: Ein Schritt, der zu Ende ist, läuft nicht noch einmal.</translation>
    </message>
</context>
<context>
    <name>slipway::deploymentpage::FailurePanel</name>
    <message>
        <source>Back to pipeline</source>
        <translation>Zurück zur Pipeline</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the error</source>
        <translation>Den Fehler kopieren</translation>
    </message>
    <message>
        <source>Last answer of %1: %2</source>
        <translation>Letzte Antwort von %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>answers of %n probe(s)</source>
        <translation>
            <numerusform>Antworten von %n Probe</numerusform>
            <numerusform>Antworten von %n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as evidence: %1.</source>
        <translation>Als Belege aufbewahrt: %1.</translation>
    </message>
    <message>
        <source>The deployment failed</source>
        <translation>Das Deployment ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Roll back to %1…</source>
        <translation>Rollback auf %1…</translation>
    </message>
    <message>
        <source>Shows the plan first: %1</source>
        <translation>Zeigt zuerst den Plan: %1</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>Rollback auf %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Noch einmal…</translation>
    </message>
    <message>
        <source>Shows the plan first: %1 to %2 once more</source>
        <translation>Zeigt zuerst den Plan: %1 noch einmal nach %2</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Nothing is changed: %1 goes on with what failed. The page History leads back here.</source>
        <translation>Es wird nichts geändert: %1 läuft mit dem weiter, was fehlgeschlagen ist. Die Seite Verlauf führt hierher zurück.</translation>
    </message>
</context>
<context>
    <name>slipway::deploymentpage::Output</name>
    <message>
        <source>What to look at</source>
        <translation>Was angezeigt wird</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>This step has written nothing yet.</source>
        <translation>Dieser Schritt hat noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was kept: evidence is gathered when a deployment fails.</source>
        <translation>Es wurde nichts aufbewahrt: Belege werden gesammelt, wenn ein Deployment fehlschlägt.</translation>
    </message>
    <message>
        <source>Which evidence</source>
        <translation>Welcher Beleg</translation>
    </message>
    <message>
        <source>Probes · %1</source>
        <translation>Proben · %1</translation>
    </message>
    <message>
        <source>Evidence · %1</source>
        <translation>Belege · %1</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>This step wrote nothing.</source>
        <translation>Dieser Schritt hat nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>slipway::deploymentpage::ProbeBars</name>
    <message numerus="yes">
        <source>%1 of %n good</source>
        <translation>
            <numerusform>%1 von %n gut</numerusform>
            <numerusform>%1 von %n gut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::deploymentpage::ProbeModel</name>
    <message>
        <source>smoke check</source>
        <translation>Smoke-Check</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Was die Antwort sagt</translation>
    </message>
</context>
<context>
    <name>slipway::deploymentpage::ProbeStrip</name>
    <message>
        <source>No probes yet. They begin when the new containers run.</source>
        <translation>Noch keine Proben. Sie beginnen, wenn die neuen Container laufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s), %1 good</source>
        <translation>
            <numerusform>%n Probe, %1 gut</numerusform>
            <numerusform>%n Proben, %1 gut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be asked</source>
        <translation>
            <numerusform>%n konnte nicht gestellt werden</numerusform>
            <numerusform>%n konnten nicht gestellt werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::deploymentpage::StepModel</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>slipway::deploymentpage::StepTable</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>slipway::deploymentpage::Summary</name>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2/%3</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <translation>Fehlgeschlagen bei: %1</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Deployment %1</source>
        <translation>Deployment %1</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>back to %1 in %2</source>
        <translation>zurück auf %1 in %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Cancel deployment %1</source>
        <translation>Deployment %1 abbrechen</translation>
    </message>
    <message>
        <source>Export the record…</source>
        <translation>Eintrag exportieren…</translation>
    </message>
    <message>
        <source>Steps, probes and evidence, as JSON</source>
        <translation>Schritte, Proben und Belege, als JSON</translation>
    </message>
    <message>
        <source>Finish it here</source>
        <translation>Hier zu Ende führen</translation>
    </message>
    <message>
        <source>Finish deployment %1 here</source>
        <translation>Deployment %1 hier zu Ende führen</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::EntriesEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a %1</source>
        <translation>Hinzufügen: %1</translation>
    </message>
    <message>
        <source>Name of another %1, such as %2</source>
        <translation>%1, wie %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1: name of another one</source>
        <translation>%1: Name eines weiteren</translation>
    </message>
    <message>
        <source>%1: add</source>
        <translation>%1: hinzufügen</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::EntryList</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>For all of them</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Add an environment</source>
        <translation>Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>What is said for all environments</source>
        <translation>Was für alle Umgebungen gilt</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::EntryModel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::EnvironmentsPage</name>
    <message>
        <source>%1 is now number %2 of the pipeline</source>
        <translation>%1 ist jetzt Nummer %2 der Pipeline</translation>
    </message>
    <message>
        <source>%1 is taken out of the pipeline. Undo brings it back.</source>
        <translation>%1 ist aus der Pipeline genommen. Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>%1 ist geschrieben</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Take theirs and make your changes again, or see what yours would overwrite.</source>
        <translation>Die fremde Fassung nehmen und die eigenen Änderungen wiederholen, oder ansehen, was die eigenen überschreiben würden.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>A file of the project</source>
        <translation>Eine Datei des Projekts</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Test all hosts</source>
        <translation>Alle Hosts prüfen</translation>
    </message>
    <message>
        <source>Take theirs, drop mine</source>
        <translation>Fremde nehmen, eigene verwerfen</translation>
    </message>
    <message>
        <source>Show what overwriting changes…</source>
        <translation>Zeigen, was Überschreiben ändert…</translation>
    </message>
    <message>
        <source>Add an environment</source>
        <translation>Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>Review and write…</source>
        <translation>Ansehen und schreiben…</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Duplicate the environment</source>
        <translation>Die Umgebung duplizieren</translation>
    </message>
    <message>
        <source>Move the environment up</source>
        <translation>Die Umgebung nach oben schieben</translation>
    </message>
    <message>
        <source>Move the environment down</source>
        <translation>Die Umgebung nach unten schieben</translation>
    </message>
    <message>
        <source>Remove the environment</source>
        <translation>Die Umgebung entfernen</translation>
    </message>
    <message>
        <source>Test the connections to its hosts</source>
        <translation>Die Verbindungen zu ihren Hosts prüfen</translation>
    </message>
    <message>
        <source>Read slipway.yaml again</source>
        <translation>slipway.yaml neu lesen</translation>
    </message>
    <message>
        <source>Reading slipway.yaml…</source>
        <translation>slipway.yaml wird gelesen…</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>The first of the pipeline: releases are verified here first.</source>
        <translation>Die erste der Pipeline: Releases werden zuerst hier verifiziert.</translation>
    </message>
    <message>
        <source>Gets what is verified in %1.</source>
        <translation>Bekommt, was in %1 verifiziert ist.</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::Field</name>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Where a value “secret:NAME” is looked up.</source>
        <translation>Wo ein Wert „secret:NAME“ nachgesehen wird.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>In the container.</source>
        <translation>Im Container.</translation>
    </message>
    <message>
        <source>Answers while the process is up.</source>
        <translation>Antwortet, solange der Prozess läuft.</translation>
    </message>
    <message>
        <source>Answers when it can serve: database reachable, migrations applied. This one gates.</source>
        <translation>Antwortet, wenn er dienen kann: Datenbank erreichbar, Migrationen eingespielt. Daran hängt es.</translation>
    </message>
    <message>
        <source>Ready within</source>
        <translation>Bereit innerhalb von</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>Gefragt alle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>front page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Body contains</source>
        <translation>Antwort enthält</translation>
    </message>
    <message>
        <source>Text that the answer must hold; empty: any.</source>
        <translation>Text, den die Antwort enthalten muss; leer: beliebig.</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>The name of a secret, never the token itself.</source>
        <translation>Der Name eines Secret, nie das Token selbst.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Must be set</source>
        <translation>Muss gesetzt sein</translation>
    </message>
    <message>
        <source>Is a secret</source>
        <translation>Ist ein Secret</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Only in</source>
        <translation>Nur in</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Empty: for good.</source>
        <translation>Leer: für immer.</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>On each host, absolute; for this machine, inside of the project’s folder.</source>
        <translation>Auf jedem Host, absolut; für diesen Rechner innerhalb des Projektordners.</translation>
    </message>
    <message>
        <source>Compose project</source>
        <translation>Compose-Projekt</translation>
    </message>
    <message>
        <source>The name of what runs there now, if something does: volumes and networks stay.</source>
        <translation>Der Name dessen, was dort schon läuft: Volumes und Netze bleiben.</translation>
    </message>
    <message>
        <source>Env files</source>
        <translation>Env-Dateien</translation>
    </message>
    <message>
        <source>Later ones override.</source>
        <translation>Spätere überschreiben.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where people reach it.</source>
        <translation>Wo man sie erreicht.</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Its name is asked for before a change.</source>
        <translation>Vor einer Änderung wird nach ihrem Namen gefragt.</translation>
    </message>
    <message>
        <source>Several hosts</source>
        <translation>Mehrere Hosts</translation>
    </message>
    <message>
        <source>If it does not become good</source>
        <translation>Wenn es nicht gut wird</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>What is deployed: one application, with one compose file for all environments.</source>
        <translation>Was deployt wird: eine Anwendung, mit einer Compose-Datei für alle Umgebungen.</translation>
    </message>
    <message>
        <source>Compose files</source>
        <translation>Compose-Dateien</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>What is built, or built for us, and where it is pushed to. All other images are used as they are.</source>
        <translation>Was gebaut wird, von Slipway oder von anderen, und wohin es gepusht wird. Alle anderen Images werden verwendet, wie sie sind.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Without a tag: a release names its image by the digest.</source>
        <translation>Ohne Tag: Ein Release nennt sein Image beim Digest.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>How it is asked whether a service is well, from outside of its container.</source>
        <translation>Wie von außerhalb des Containers gefragt wird, ob ein Service gesund ist.</translation>
    </message>
    <message>
        <source>Smoke checks</source>
        <translation>Smoke-Checks</translation>
    </message>
    <message>
        <source>The same few requests in every environment, after each deployment.</source>
        <translation>Dieselben paar Anfragen in jeder Umgebung, nach jedem Deployment.</translation>
    </message>
    <message>
        <source>smoke check</source>
        <translation>Smoke-Check</translation>
    </message>
    <message>
        <source>Before start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>A command that runs once for a release before anything is switched, such as migrations.</source>
        <translation>Ein Befehl, der für ein Release einmal läuft, bevor umgeschaltet wird, etwa Migrationen.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Ends within</source>
        <translation>Endet innerhalb von</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>The seat alone, or each host that has a database of its own.</source>
        <translation>Nur auf dem Sitz, oder auf jedem Host mit eigener Datenbank.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Who is told when the state of an environment changes.</source>
        <translation>Wer erfährt, wenn sich der Zustand einer Umgebung ändert.</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>The name of a secret that holds the address; it is as good as a password.</source>
        <translation>Der Name eines Secret mit der Adresse; sie ist so gut wie ein Passwort.</translation>
    </message>
    <message>
        <source>Once it holds for</source>
        <translation>Sobald es anhält für</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Any Slipway that is open, or only one that watches as a service.</source>
        <translation>Jedes offene Slipway, oder nur eines, das als Dienst wacht.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>How the settings of the environments may differ. What breaks it stops a promotion.</source>
        <translation>Wie sich die Einstellungen der Umgebungen unterscheiden dürfen. Was ihn bricht, hält eine Hochstufung auf.</translation>
    </message>
    <message>
        <source>Hand edits on a host</source>
        <translation>Handänderungen auf einem Host</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>key or pattern</source>
        <translation>Schlüssel oder Muster</translation>
    </message>
    <message>
        <source>Approved differences</source>
        <translation>Genehmigte Unterschiede</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>local for this machine, or what ssh understands: a name of ~/.ssh/config, or user@address. The first is the seat: it keeps lock and history.</source>
        <translation>local für diesen Rechner, oder was ssh versteht: ein Name aus ~/.ssh/config, oder user@adresse. Der erste ist der Sitz: Er hält Sperre und Verlauf.</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::Form</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::HostCheckModel</name>
    <message>
        <source>What ssh knows of it</source>
        <translation>Was ssh davon weiß</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Hostschlüssel</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>Docker Compose</source>
        <translation>Docker Compose</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Probes through SSH</source>
        <translation>Proben durch SSH</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::HostCheckView</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Schritte der Prüfung</translation>
    </message>
    <message>
        <source>It is the same: accept it</source>
        <translation>Er ist derselbe: annehmen</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>%1 wird geprüft…</translation>
    </message>
    <message>
        <source>%1 cannot be deployed to yet</source>
        <translation>Nach %1 kann noch nicht deployt werden</translation>
    </message>
    <message>
        <source>%1 is ready for a deployment</source>
        <translation>%1 ist bereit für ein Deployment</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 at %2 shows a key that is not known here. Compare it with what its owner says, or with what this prints on the host itself: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub</source>
        <translation>%1 auf %2 zeigt einen Schlüssel, der hier nicht bekannt ist. Zu vergleichen mit dem, was der Betreiber sagt, oder mit dem, was dies auf dem Host selbst ausgibt: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::HostSuggestionsSheet</name>
    <message>
        <source>Hosts that this desktop knows</source>
        <translation>Hosts, die dieser Rechner kennt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the hosts</source>
        <translation>Die Hosts durchsuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hosts for %1</source>
        <translation>Hosts für %1</translation>
    </message>
    <message>
        <source>Looking into the ssh configuration and the docker contexts…</source>
        <translation>Die ssh-Konfiguration und die Docker-Kontexte werden gelesen…</translation>
    </message>
    <message>
        <source>Neither ~/.ssh/config nor a docker context names a host. Type its name into the field of the hosts instead: user@address.</source>
        <translation>Weder ~/.ssh/config noch ein Docker-Kontext nennt einen Host. Stattdessen seinen Namen in das Feld der Hosts eintragen: benutzer@adresse.</translation>
    </message>
    <message>
        <source>Enter or a click takes one, or leaves it.</source>
        <translation>Eingabe oder ein Klick nimmt einen, oder lässt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n host(s)</source>
        <translation>
            <numerusform>%n Host übernehmen</numerusform>
            <numerusform>%n Hosts übernehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::HostsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import hosts that this desktop knows</source>
        <translation>Hosts importieren, die dieser Rechner kennt</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forget its key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>key %1 %2</source>
        <translation>Schlüssel %1 %2</translation>
    </message>
    <message>
        <source>its key is not known yet: test the connection</source>
        <translation>sein Schlüssel ist noch nicht bekannt: die Verbindung prüfen</translation>
    </message>
    <message>
        <source>Host 1, the seat</source>
        <translation>Host 1, der Sitz</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>Die Verbindung zu %1 prüfen</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben schieben</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Forget the key of %1</source>
        <translation>Den Schlüssel von %1 vergessen</translation>
    </message>
    <message>
        <source>%1: another one</source>
        <translation>%1: noch einer</translation>
    </message>
    <message>
        <source>%1: add</source>
        <translation>%1: hinzufügen</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::PageChanges</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Alles verwerfen</translation>
    </message>
    <message>
        <source>Review and write…</source>
        <translation>Ansehen und schreiben…</translation>
    </message>
    <message>
        <source>%1, as it is in the project’s folder</source>
        <translation>%1, wie es im Projektordner liegt</translation>
    </message>
    <message>
        <source>Not written into %1 yet</source>
        <translation>Noch nicht in %1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Not written yet; %n problem(s) to mend first</source>
        <translation>
            <numerusform>Noch nicht geschrieben; zuerst %n Problem beheben</numerusform>
            <numerusform>Noch nicht geschrieben; zuerst %n Probleme beheben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::SecretsEditor</name>
    <message>
        <source>not said here</source>
        <translation>hier nicht gesagt</translation>
    </message>
    <message>
        <source>%1: the command</source>
        <translation>%1: der Befehl</translation>
    </message>
    <message>
        <source>pass show {name}</source>
        <translation>pass show {name}</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::SuggestionModel</name>
    <message>
        <source>is one of its hosts already</source>
        <translation>ist schon einer ihrer Hosts</translation>
    </message>
    <message>
        <source>docker context %1</source>
        <translation>Docker-Kontext %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekannt aus</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
</context>
<context>
    <name>slipway::environmentspage::TextsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1: another one</source>
        <translation>%1: noch einer</translation>
    </message>
    <message>
        <source>%1: add</source>
        <translation>%1: hinzufügen</translation>
    </message>
</context>
<context>
    <name>slipway::firstrun::DemoPage</name>
    <message>
        <source>A new folder for the demo</source>
        <translation>Ein neuer Ordner für die Demo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make it and deploy it here</source>
        <translation>Anlegen und hier deployen</translation>
    </message>
    <message>
        <source>The demo</source>
        <translation>Die Demo</translation>
    </message>
    <message>
        <source>Harbor, the demo</source>
        <translation>Harbor, die Demo</translation>
    </message>
    <message>
        <source>A small service with its notes, in three environments that are all on this machine: local, stage and prod. In two minutes you see one image go down the slope, and what holds it up.</source>
        <translation>Ein kleiner Service mit seinen Notizen, in drei Umgebungen, die alle auf diesem Rechner sind: local, stage und prod. In zwei Minuten ist zu sehen, wie ein Image den Weg hinab nimmt, und was es aufhält.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>It needs Docker with Compose, and Git.</source>
        <translation>Sie braucht Docker mit Compose, und Git.</translation>
    </message>
    <message>
        <source>It needs the network once, for the images python:3.13-slim and, if no registry answers at localhost:5000, registry:2.</source>
        <translation>Sie braucht einmal das Netz, für die Images python:3.13-slim und, wenn unter localhost:5000 keine Registry antwortet, registry:2.</translation>
    </message>
    <message>
        <source>All of it listens on this machine only. The README in the folder says what to try, and how to take it away.</source>
        <translation>Alles lauscht nur auf diesem Rechner. Die README im Ordner sagt, was sich ausprobieren lässt und wie alles wieder wegkommt.</translation>
    </message>
</context>
<context>
    <name>slipway::firstrun::FirstDeployment</name>
    <message>
        <source>Build and verify</source>
        <translation>Bauen und verifizieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>First deployment</source>
        <translation>Erstes Deployment</translation>
    </message>
    <message>
        <source>Docker and registry</source>
        <translation>Docker und Registry</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>Deploy to %1 and verify</source>
        <translation>Nach %1 deployen und verifizieren</translation>
    </message>
    <message>
        <source>Promote to %1…</source>
        <translation>Nach %1 hochstufen…</translation>
    </message>
    <message>
        <source>Build this commit, and verify it on this machine</source>
        <translation>Diesen Commit bauen und auf diesem Rechner verifizieren</translation>
    </message>
    <message>
        <source>One image is made, and checked here as it will be checked everywhere.</source>
        <translation>Ein Image entsteht, und wird hier so geprüft, wie es überall geprüft wird.</translation>
    </message>
    <message>
        <source>Building this commit, and verifying it in %1</source>
        <translation>Dieser Commit wird gebaut und in %1 verifiziert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 · %2 s</source>
        <translation>%1 · %2 s</translation>
    </message>
    <message>
        <source>%1 is built from commit %2</source>
        <translation>%1 ist aus dem Commit %2 gebaut</translation>
    </message>
    <message>
        <source>Verified and deployed: %1</source>
        <translation>Verifiziert und deployt: %1</translation>
    </message>
    <message>
        <source>It runs in %1, is ready and passed the smoke checks.</source>
        <translation>Es läuft in %1, ist bereit und hat die Smoke-Checks bestanden.</translation>
    </message>
    <message>
        <source>It runs in %1, is ready and passed the smoke checks. The very same image may now go on to %2.</source>
        <translation>Es läuft in %1, ist bereit und hat die Smoke-Checks bestanden. Genau dieses Image darf jetzt weiter nach %2.</translation>
    </message>
    <message>
        <source>It did not become good in %1</source>
        <translation>Es wurde in %1 nicht gut</translation>
    </message>
    <message>
        <source>The page Deployment shows each step and what was said.</source>
        <translation>Die Seite Deployment zeigt jeden Schritt und was dabei gesagt wurde.</translation>
    </message>
    <message>
        <source>This commit could not be built and verified</source>
        <translation>Dieser Commit konnte nicht gebaut und verifiziert werden</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was changed in %1.</source>
        <translation>In %1 wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Docker and registry (%1 was started)</source>
        <translation>Docker und Registry (%1 wurde gestartet)</translation>
    </message>
</context>
<context>
    <name>slipway::firstrun::FolderPage</name>
    <message>
        <source>The folder of your application</source>
        <translation>Der Ordner der Anwendung</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>a folder with a compose.yaml</source>
        <translation>ein Ordner mit einer compose.yaml</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n service(s):</source>
        <translation>
            <numerusform>%1 hat %n Service:</numerusform>
            <numerusform>%1 hat %n Services:</numerusform>
        </translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>no port</source>
        <translation>kein Port</translation>
    </message>
    <message>
        <source>is built here</source>
        <translation>wird hier gebaut</translation>
    </message>
    <message>
        <source>This folder is a project already</source>
        <translation>Dieser Ordner ist schon ein Projekt</translation>
    </message>
    <message>
        <source>Open it; its page Environments changes what its slipway.yaml says.</source>
        <translation>Das Projekt öffnen; seine Seite Umgebungen ändert, was seine slipway.yaml sagt.</translation>
    </message>
</context>
<context>
    <name>slipway::firstrun::PlacesPage</name>
    <message>
        <source>Later ones override. What is not there yet is made.</source>
        <translation>Spätere gehen vor. Was noch nicht da ist, wird angelegt.</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>The first of the pipeline: releases are verified here first.</source>
        <translation>Die erste der Pipeline: Releases werden zuerst hier verifiziert.</translation>
    </message>
    <message>
        <source>a rehearsal, on a host of yours</source>
        <translation>eine Generalprobe, auf einem eigenen Host</translation>
    </message>
    <message>
        <source>Gets what is verified in %1.</source>
        <translation>Bekommt, was in %1 verifiziert ist.</translation>
    </message>
    <message>
        <source>where it counts</source>
        <translation>wo es darauf ankommt</translation>
    </message>
    <message>
        <source>Protected: its name is asked for before a change.</source>
        <translation>Geschützt: Vor einer Änderung wird nach ihrem Namen gefragt.</translation>
    </message>
    <message>
        <source>More environments and hosts can be added at any time, on the page Environments.</source>
        <translation>Weitere Umgebungen und Hosts kommen jederzeit auf der Seite Umgebungen dazu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
</context>
<context>
    <name>slipway::firstrun::ProjectPage</name>
    <message>
        <source>A repository at localhost:5000 is a registry on this machine: Slipway starts one there before it builds, if none answers. Hosts reached over SSH pull from a registry that they can reach too.</source>
        <translation>Ein Repository unter localhost:5000 ist eine Registry auf diesem Rechner: Antwortet dort keine, startet Slipway vor dem Bauen eine. Hosts über SSH holen aus einer Registry, die auch sie erreichen.</translation>
    </message>
</context>
<context>
    <name>slipway::firstrun::ReviewPage</name>
    <message>
        <source>slipway.yaml as it will be written</source>
        <translation>slipway.yaml, wie sie geschrieben wird</translation>
    </message>
    <message>
        <source>These files are made in %1, and no other is changed: %2.</source>
        <translation>Diese Dateien werden in %1 angelegt, und keine andere wird geändert: %2.</translation>
    </message>
    <message>
        <source>Commit these files, and nothing else</source>
        <translation>Diese Dateien committen, und nichts anderes</translation>
    </message>
    <message>
        <source>Commit the whole folder: it has no commit yet</source>
        <translation>Den ganzen Ordner committen: Er hat noch keinen Commit</translation>
    </message>
    <message>
        <source>Make the folder a Git repository, and commit all of it</source>
        <translation>Den Ordner zu einem Git-Repository machen und ganz committen</translation>
    </message>
    <message>
        <source>A release is named by its commit, so it is built from a clean one. Nothing is pushed anywhere.</source>
        <translation>Ein Release heißt nach seinem Commit und wird darum aus einem sauberen gebaut. Nichts wird irgendwohin gepusht.</translation>
    </message>
</context>
<context>
    <name>slipway::firstrun::StepList</name>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: this step</source>
        <translation>%1: dieser Schritt</translation>
    </message>
    <message>
        <source>%1: to come</source>
        <translation>%1: kommt noch</translation>
    </message>
</context>
<context>
    <name>slipway::firstrun::ValuesForm</name>
    <message>
        <source>The compose file wants these values, and nothing sets them yet. One that nobody should read is written secret:NAME, and comes from the environment variable NAME.</source>
        <translation>Die Compose-Datei verlangt diese Werte, und noch setzt sie nichts. Einer, den niemand lesen soll, wird secret:NAME geschrieben und kommt aus der Umgebungsvariable NAME.</translation>
    </message>
</context>
<context>
    <name>slipway::firstrun::Wizard</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>What is deployed</source>
        <translation>Was deployt wird</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Look and write</source>
        <translation>Ansehen und schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Das Projekt öffnen</translation>
    </message>
    <message>
        <source>Which application?</source>
        <translation>Welche Anwendung?</translation>
    </message>
    <message>
        <source>A folder with a compose file. Slipway adds a slipway.yaml to it, which says what is deployed and where.</source>
        <translation>Ein Ordner mit einer Compose-Datei. Slipway legt eine slipway.yaml dazu, die sagt, was wohin deployt wird.</translation>
    </message>
    <message>
        <source>What is deployed?</source>
        <translation>Was wird deployt?</translation>
    </message>
    <message>
        <source>Everything has a proposal, from what the compose file says. Change what is not so.</source>
        <translation>Für alles steht ein Vorschlag da, aus dem, was die Compose-Datei sagt. Zu ändern ist nur, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Where does it go?</source>
        <translation>Wohin geht es?</translation>
    </message>
    <message>
        <source>One release goes down this list: what is verified in one environment, and nothing else, may enter the next.</source>
        <translation>Ein Release nimmt diese Liste von oben nach unten: Was in einer Umgebung verifiziert ist, und nichts anderes, darf in die nächste.</translation>
    </message>
    <message>
        <source>This will be written</source>
        <translation>Das wird geschrieben</translation>
    </message>
    <message>
        <source>Nothing is written before you say so. All of it can be changed later.</source>
        <translation>Bis hierher ist nichts geschrieben. Alles lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Write and open</source>
        <translation>Schreiben und öffnen</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Leave without writing?</source>
        <translation>Ohne Schreiben verlassen?</translation>
    </message>
    <message>
        <source>What was typed here is lost then.</source>
        <translation>Was hier eingegeben wurde, ist dann verloren.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>What was typed for %1 has no file to go into</source>
        <translation>Was für %1 eingegeben wurde, kommt in keine Datei</translation>
    </message>
    <message>
        <source>Add one that is not there yet, such as env/local.more.env; or empty the fields, and write the values into one of these files.</source>
        <translation>Eine hinzufügen, die es noch nicht gibt, etwa env/local.more.env; oder die Felder leeren und die Werte in eine dieser Dateien schreiben.</translation>
    </message>
    <message>
        <source>%1 would hold the value of %2. Go back and write secret:%3 instead, or commit the files yourself.</source>
        <translation>In %1 stünde der Wert von %2. Zurückgehen und stattdessen secret:%3 schreiben, oder die Dateien selbst committen.</translation>
    </message>
    <message>
        <source>The commit would hold %1, where secrets often stand. Let Git ignore it and begin again, or commit the files yourself.</source>
        <translation>Im Commit stünde %1, worin oft Secrets sind. Git das ignorieren lassen und von vorn beginnen, oder die Dateien selbst committen.</translation>
    </message>
    <message>
        <source>No file among these is new, and one that is there already is not changed.</source>
        <translation>Keine dieser Dateien ist neu, und was schon da ist, wird nicht geändert.</translation>
    </message>
</context>
<context>
    <name>slipway::health</name>
    <message>
        <source>the answer does not contain &quot;%1&quot;: %2</source>
        <translation>die Antwort enthält nicht „%1“: %2</translation>
    </message>
    <message>
        <source>cannot be probed: %1</source>
        <translation>Probe nicht möglich: %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>Slipway goes on without it. The file may be removed: it holds past probes only.</source>
        <translation>Slipway läuft ohne sie weiter. Die Datei darf gelöscht werden: Sie enthält nur vergangene Proben.</translation>
    </message>
    <message>
        <source>Health over time cannot be kept</source>
        <translation>Health über die Zeit kann nicht aufgezeichnet werden</translation>
    </message>
    <message>
        <source>The file of health over time cannot be opened: %1</source>
        <translation>Die Datei der Health über die Zeit kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>A newer Slipway has made it.</source>
        <translation>Ein neueres Slipway hat sie angelegt.</translation>
    </message>
    <message>
        <source>Use that one, or remove the file: it holds past probes only.</source>
        <translation>Jenes verwenden oder die Datei löschen: Sie enthält nur vergangene Proben.</translation>
    </message>
    <message>
        <source>Health over time cannot be read</source>
        <translation>Health über die Zeit kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again; or remove the file: it holds past probes only.</source>
        <translation>Noch einmal versuchen, oder die Datei löschen: Sie enthält nur vergangene Proben.</translation>
    </message>
    <message>
        <source>The webhook of the alerts did not take a message</source>
        <translation>Der Webhook der Meldungen hat eine Nachricht nicht angenommen</translation>
    </message>
    <message>
        <source>Check &quot;webhook&quot; under &quot;alerts&quot; in slipway.yaml, and that its address is still valid.</source>
        <translation>&quot;webhook&quot; unter &quot;alerts&quot; in slipway.yaml prüfen, und ob seine Adresse noch gilt.</translation>
    </message>
    <message>
        <source>Its address is no URL of http or https.</source>
        <translation>Seine Adresse ist keine URL mit http oder https.</translation>
    </message>
    <message>
        <source>nothing runs here</source>
        <translation>hier läuft nichts</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 is Missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is Unknown</source>
        <translation>%1 ist unbekannt</translation>
    </message>
    <message>
        <source>%1 is Degraded</source>
        <translation>%1 ist beeinträchtigt</translation>
    </message>
    <message>
        <source>%1 are Missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>%1 are Unknown</source>
        <translation>%1 sind unbekannt</translation>
    </message>
    <message>
        <source>%1 are Degraded</source>
        <translation>%1 sind beeinträchtigt</translation>
    </message>
    <message>
        <source>%1 can be seen again</source>
        <translation>%1 ist wieder zu sehen</translation>
    </message>
    <message>
        <source>%1 runs again</source>
        <translation>%1 läuft wieder</translation>
    </message>
    <message>
        <source>%1 comes and goes</source>
        <translation>%1 kommt und geht</translation>
    </message>
    <message>
        <source>%1 cannot be seen</source>
        <translation>%1 ist nicht zu sehen</translation>
    </message>
    <message>
        <source>%1 is well again</source>
        <translation>%1 läuft wieder gut</translation>
    </message>
    <message>
        <source>%1 are well again</source>
        <translation>%1 laufen wieder gut</translation>
    </message>
    <message>
        <source>%1 come and go</source>
        <translation>%1 kommen und gehen</translation>
    </message>
    <message>
        <source>%1 are not well</source>
        <translation>%1 sind gestört</translation>
    </message>
    <message>
        <source>%1 services</source>
        <translation>%1 Dienste</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>nothing more is told of it until it has settled</source>
        <translation>mehr wird davon erst gemeldet, wenn es sich beruhigt hat</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>In the quiet hours: one change</source>
        <translation>In der Ruhezeit: eine Änderung</translation>
    </message>
    <message>
        <source>In the quiet hours: %1 changes</source>
        <translation>In der Ruhezeit: %1 Änderungen</translation>
    </message>
    <message>
        <source>It answered with HTTP %1.</source>
        <translation>Er hat mit HTTP %1 geantwortet.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Er hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No answer: %1.</source>
        <translation>Keine Antwort: %1.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>slipway::history</name>
    <message>
        <source>The ledger is broken at entry %1</source>
        <translation>Das Ledger ist bei Eintrag %1 beschädigt</translation>
    </message>
    <message>
        <source>Compare .slipway/ledger.jsonl with the copy on another host of the environment and restore it; nothing is deployed while it is broken.</source>
        <translation>.slipway/ledger.jsonl mit der Kopie auf einem anderen Host der Umgebung vergleichen und wiederherstellen; solange es beschädigt ist, wird nichts deployt.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>An entry is missing or stands twice.</source>
        <translation>Ein Eintrag fehlt oder steht doppelt da.</translation>
    </message>
    <message>
        <source>It does not continue the entry before it: one of the two was changed.</source>
        <translation>Er setzt den Eintrag davor nicht fort: Einer der beiden wurde geändert.</translation>
    </message>
    <message>
        <source>The ledger cannot be written, so nothing more is done</source>
        <translation>Das Ledger lässt sich nicht schreiben, daher geschieht nichts weiter</translation>
    </message>
    <message>
        <source>Check the free space of the environment&apos;s directory and that your account may write there.</source>
        <translation>Freien Platz im Verzeichnis der Umgebung prüfen und ob das Konto dort schreiben darf.</translation>
    </message>
    <message>
        <source>The ledger cannot be read</source>
        <translation>Das Ledger lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The ledger is shorter than it was</source>
        <translation>Das Ledger ist kürzer als zuvor</translation>
    </message>
    <message>
        <source>Somebody removed entries, or restored an old disk.</source>
        <translation>Jemand hat Einträge entfernt oder einen alten Stand der Platte zurückgespielt.</translation>
    </message>
    <message>
        <source>Restore it from the copy on another host of the environment.</source>
        <translation>Von der Kopie auf einem anderen Host der Umgebung wiederherstellen.</translation>
    </message>
    <message>
        <source>Others keep writing to the ledger</source>
        <translation>Andere schreiben fortwährend in das Ledger</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1 deploys here now: %2</source>
        <translation>%1 deployt hier gerade: %2</translation>
    </message>
    <message>
        <source>Since %1 from %2; last sign of life %3 s ago.</source>
        <translation>Seit %1 von %2 aus; letztes Lebenszeichen vor %3 s.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Warten, bis es beendet ist.</translation>
    </message>
    <message>
        <source>Nobody is behind it any more: finish it with `slipway deploy --resume`.</source>
        <translation>Es steht niemand mehr dahinter: mit `slipway deploy --resume` zu Ende führen.</translation>
    </message>
    <message>
        <source>The lock cannot be taken</source>
        <translation>Die Sperre lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>Check that your account may write to %1.</source>
        <translation>Prüfen, ob das Konto in %1 schreiben darf.</translation>
    </message>
    <message>
        <source>The lock was taken over by somebody else</source>
        <translation>Die Sperre wurde von jemand anderem übernommen</translation>
    </message>
    <message>
        <source>%1 works here now: %2</source>
        <translation>%1 arbeitet gerade hier: %2</translation>
    </message>
    <message>
        <source>Nobody is behind it any more: try again.</source>
        <translation>Niemand steht mehr dahinter: noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>slipway::historypage::AuditModel</name>
    <message>
        <source>Secret shown</source>
        <translation>Geheimnis gezeigt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
</context>
<context>
    <name>slipway::historypage::AuditSheet</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search people, services, hosts and settings</source>
        <translation>Personen, Services, Hosts und Einstellungen suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Reading the ledgers…</source>
        <translation>Ledger werden gelesen…</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <source>Who restarts a service, opens a shell or has a secret shown will stand here.</source>
        <translation>Wer einen Service neu startet, eine Shell öffnet oder sich ein Geheimnis zeigen lässt, steht dann hier.</translation>
    </message>
    <message>
        <source>The audit could not be saved</source>
        <translation>Das Audit konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Restarts, shells and secrets shown; each was written down on the environment’s first host before it was done.</source>
        <translation>Neustarts, Shells und gezeigte Geheimnisse; jedes wurde auf dem ersten Host der Umgebung notiert, bevor es geschah.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Aktualisieren</translation>
    </message>
</context>
<context>
    <name>slipway::historypage::ComparisonPanel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Roll back to this…</source>
        <translation>Rollback hierauf…</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Was es geändert hat</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Choose a deployment to see what it changed</source>
        <translation>Ein Deployment auswählen, um zu sehen, was es geändert hat</translation>
    </message>
    <message>
        <source>Choose a second one, with Ctrl held, to compare the two.</source>
        <translation>Mit gehaltener Strg-Taste ein zweites auswählen, um beide zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 in %2, deployment %3</source>
        <translation>%1 in %2, Deployment %3</translation>
    </message>
    <message>
        <source>%1, deployment %2</source>
        <translation>%1, Deployment %2</translation>
    </message>
    <message>
        <source>%1 was the first in %2</source>
        <translation>%1 war das erste in %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 zu %2</translation>
    </message>
    <message>
        <source>What %1 changed in %2</source>
        <translation>Was %1 in %2 geändert hat</translation>
    </message>
    <message>
        <source>before it: %1</source>
        <translation>davor: %1</translation>
    </message>
    <message>
        <source>Open deployment %1 of %2</source>
        <translation>Deployment %1 von %2 öffnen</translation>
    </message>
    <message>
        <source>Roll %1 back to %2</source>
        <translation>%1 auf %2 zurückrollen</translation>
    </message>
    <message>
        <source>The same release, and the same configuration.</source>
        <translation>Dasselbe Release und dieselbe Konfiguration.</translation>
    </message>
    <message>
        <source>The same images, and the same configuration.</source>
        <translation>Dieselben Images und dieselbe Konfiguration.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation>entfallen: %1</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) taken back</source>
        <translation>
            <numerusform>%n Commit zurückgenommen</numerusform>
            <numerusform>%n Commits zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) between</source>
        <translation>
            <numerusform>%n Commit dazwischen</numerusform>
            <numerusform>%n Commits dazwischen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::historypage::EnvironmentDeployments</name>
    <message>
        <source>All in the history</source>
        <translation>Alle im Verlauf</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Deployments to %1</source>
        <translation>Deployments nach %1</translation>
    </message>
    <message>
        <source>The last %1 of %2</source>
        <translation>Die letzten %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n Deployment</numerusform>
            <numerusform>%n Deployments</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deployed here yet</source>
        <translation>Hierher wurde noch nichts deployt</translation>
    </message>
    <message>
        <source>Every deployment is kept here, with what it changed and what became of it.</source>
        <translation>Jedes Deployment wird hier aufbewahrt, mit dem, was es änderte und was daraus wurde.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>It lies on the environment’s first host, so that everybody sees the same.</source>
        <translation>Er liegt auf dem ersten Host der Umgebung, damit alle dasselbe sehen.</translation>
    </message>
</context>
<context>
    <name>slipway::historypage::HistoryHead</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search releases, commits, people and errors</source>
        <translation>Releases, Commits, Personen und Fehler durchsuchen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n Deployment</numerusform>
            <numerusform>%n Deployments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n deployment(s)</source>
        <translation>
            <numerusform>%1 von %n Deployment</numerusform>
            <numerusform>%1 von %n Deployments</numerusform>
        </translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
    <message>
        <source>Filter by environment: %1</source>
        <translation>Nach Umgebung filtern: %1</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Filter by outcome: %1</source>
        <translation>Nach Ergebnis filtern: %1</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>Audit…</source>
        <translation>Audit…</translation>
    </message>
    <message>
        <source>Restarts, shells and secrets that somebody had shown</source>
        <translation>Neustarts, Shells und Geheimnisse, die sich jemand zeigen ließ</translation>
    </message>
</context>
<context>
    <name>slipway::historypage::HistoryModel</name>
    <message>
        <source>Deploy</source>
        <translation>Deployen</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Hochstufen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>slipway::historypage::HistoryPage</name>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Read the history again</source>
        <translation>Den Verlauf neu lesen</translation>
    </message>
    <message>
        <source>Open the deployment</source>
        <translation>Das Deployment öffnen</translation>
    </message>
    <message>
        <source>Roll back to this release…</source>
        <translation>Rollback auf dieses Release…</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>It lies on each environment’s first host, so that everybody sees the same.</source>
        <translation>Er liegt auf dem ersten Host jeder Umgebung, damit alle dasselbe sehen.</translation>
    </message>
    <message>
        <source>No deployment matches</source>
        <translation>Kein Deployment passt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing was deployed yet</source>
        <translation>Noch nichts deployt</translation>
    </message>
    <message>
        <source>Every deployment is kept here, with what it changed and what became of it.</source>
        <translation>Hier bleibt jedes Deployment stehen, mit dem, was es geändert hat und was daraus wurde.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the commit</source>
        <translation>Den Commit kopieren</translation>
    </message>
    <message>
        <source>The history could not be exported</source>
        <translation>Der Verlauf konnte nicht exportiert werden</translation>
    </message>
    <message>
        <source>Audit: restarts, shells, secrets shown…</source>
        <translation>Audit: Neustarts, Shells, gezeigte Geheimnisse…</translation>
    </message>
</context>
<context>
    <name>slipway::historypage::Outcome</name>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Failed, rolled back</source>
        <translation>Fehlgeschlagen, zurückgerollt</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::Arrow</name>
    <message>
        <source>Promoting…</source>
        <translation>Stuft hoch…</translation>
    </message>
    <message>
        <source>Rolling back…</source>
        <translation>Rollt zurück…</translation>
    </message>
    <message>
        <source>Deploying…</source>
        <translation>Deployt…</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2/%3</translation>
    </message>
    <message numerus="yes">
        <source>same %n image(s)</source>
        <translation>
            <numerusform>dasselbe %n Image</numerusform>
            <numerusform>dieselben %n Images</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Promoted</source>
        <translation>Hochgestuft</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Hochstufen</translation>
    </message>
    <message>
        <source>nothing verified in %1 yet</source>
        <translation>in %1 noch nichts verifiziert</translation>
    </message>
    <message>
        <source>brings %1</source>
        <translation>bringt %1</translation>
    </message>
    <message>
        <source>looking at %1…</source>
        <translation>%1 wird angesehen…</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::Card</name>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>%1, protected</source>
        <translation>%1, geschützt</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing deployed</source>
        <translation>Nichts deployt</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird ermittelt…</translation>
    </message>
    <message>
        <source>no release has been deployed here</source>
        <translation>es wurde noch kein Release deployt</translation>
    </message>
    <message>
        <source>commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Release %1
Commit %2
Deployed %3</source>
        <translation>Release %1
Commit %2
Deployt %3</translation>
    </message>
    <message>
        <source>Last verified: %1</source>
        <translation>Zuletzt verifiziert: %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>p95 %1 ms</source>
        <translation>p95 %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n bad</source>
        <translation>
            <numerusform>%1 von %n schlecht</numerusform>
            <numerusform>%1 von %n schlecht</numerusform>
        </translation>
    </message>
    <message>
        <source>no samples yet</source>
        <translation>noch keine Messungen</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 hosts away</source>
        <translation>%1 von %2 Hosts nicht erreichbar</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::Connector</name>
    <message>
        <source>Promote</source>
        <translation>Hochstufen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 nach %3</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::Details</name>
    <message>
        <source>What of it</source>
        <translation>Was angezeigt wird</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Rollback…</translation>
    </message>
    <message>
        <source>Deploy…</source>
        <translation>Deployen…</translation>
    </message>
    <message>
        <source>Hosts and services</source>
        <translation>Hosts und Services</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Hosts and services of %1</source>
        <translation>Hosts und Services von %1</translation>
    </message>
    <message>
        <source>Finish deployment %1</source>
        <translation>Deployment %1 zu Ende führen</translation>
    </message>
    <message>
        <source>%1 started it. If that Slipway is gone, this one finishes it; a step that ended is not run again.</source>
        <translation>%1 hat es begonnen. Falls jenes Slipway nicht mehr da ist, führt dieses es zu Ende; ein beendeter Schritt läuft nicht noch einmal.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
    <message>
        <source>Nothing runs here. Deploy… brings the first release.</source>
        <translation>Hier läuft nichts. „Deployen…“ bringt das erste Release.</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>Noch nicht ermittelt.</translation>
    </message>
    <message>
        <source>Restart %1 on %2?</source>
        <translation>%1 auf %2 neu starten?</translation>
    </message>
    <message>
        <source>It does not answer until it is up again.</source>
        <translation>Bis zum Ende des Neustarts kommt keine Antwort.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>It is recorded in %1 who did it, and when.</source>
        <translation>In %1 wird festgehalten, wer es getan hat und wann.</translation>
    </message>
    <message>
        <source>Restarting %1 on %2…</source>
        <translation>%1 auf %2 wird neu gestartet…</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::PipelinePage</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Open the last deployment</source>
        <translation>Das letzte Deployment öffnen</translation>
    </message>
    <message>
        <source>Promote to this environment…</source>
        <translation>In diese Umgebung hochstufen…</translation>
    </message>
    <message>
        <source>Deploy…</source>
        <translation>Deployen…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Rollback…</translation>
    </message>
    <message>
        <source>Show drift</source>
        <translation>Drift zeigen</translation>
    </message>
    <message>
        <source>Show what the services print</source>
        <translation>Ausgaben der Services zeigen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird ermittelt…</translation>
    </message>
    <message>
        <source>Slipway asks every host of the pipeline what runs there.</source>
        <translation>Slipway fragt jeden Host der Pipeline, was dort läuft.</translation>
    </message>
    <message>
        <source>No environments yet</source>
        <translation>Noch keine Umgebungen</translation>
    </message>
    <message>
        <source>Name the first one under “environments” in slipway.yaml: local is this machine.</source>
        <translation>Die erste unter „environments“ in slipway.yaml nennen: local ist dieser Rechner.</translation>
    </message>
    <message>
        <source>Promoting to %1 is not possible yet</source>
        <translation>Hochstufen nach %1 ist noch nicht möglich</translation>
    </message>
    <message>
        <source>Nothing to promote</source>
        <translation>Nichts hochzustufen</translation>
    </message>
    <message>
        <source>%1 already holds %2.</source>
        <translation>%1 enthält %2 schon.</translation>
    </message>
    <message>
        <source>Deploy… brings it again, to every host.</source>
        <translation>„Deployen…“ bringt es noch einmal, auf jeden Host.</translation>
    </message>
    <message>
        <source>What lifts it: %1</source>
        <translation>Was es aufhebt: %1</translation>
    </message>
    <message>
        <source>The environment before it has no verified release that is not here already. Deploy one there first.</source>
        <translation>Die Umgebung davor hat kein verifiziertes Release, das nicht schon hier ist. Dort zuerst eines deployen.</translation>
    </message>
    <message>
        <source>Nothing to roll back to</source>
        <translation>Nichts für ein Rollback</translation>
    </message>
    <message>
        <source>No other verified release is known in %1.</source>
        <translation>In %1 ist kein anderes verifiziertes Release bekannt.</translation>
    </message>
    <message>
        <source>What lifts it: a second release that was verified here.</source>
        <translation>Was es aufhebt: ein zweites Release, das hier verifiziert wurde.</translation>
    </message>
    <message>
        <source>%1 · runs in %2</source>
        <translation>%1 · läuft in %2</translation>
    </message>
    <message>
        <source>%1 · last verified in %2</source>
        <translation>%1 · zuletzt verifiziert in %2</translation>
    </message>
    <message>
        <source>No release to deploy</source>
        <translation>Kein Release zum Deployen</translation>
    </message>
    <message>
        <source>There is no release yet.</source>
        <translation>Es gibt noch kein Release.</translation>
    </message>
    <message>
        <source>Build one in the project’s folder: slipway build</source>
        <translation>Im Projektordner eines bauen: slipway build</translation>
    </message>
    <message>
        <source>Show what %1 prints</source>
        <translation>Ausgaben von %1 zeigen</translation>
    </message>
    <message>
        <source>Restart %1…</source>
        <translation>%1 neu starten…</translation>
    </message>
    <message>
        <source>Open a shell in %1</source>
        <translation>Eine Shell in %1 öffnen</translation>
    </message>
    <message>
        <source>Open a shell on this machine</source>
        <translation>Eine Shell auf diesem Rechner öffnen</translation>
    </message>
    <message>
        <source>Open a shell on %1</source>
        <translation>Eine Shell auf %1 öffnen</translation>
    </message>
    <message>
        <source>Deploy… brings a release there.</source>
        <translation>Deployen… bringt ein Release dorthin.</translation>
    </message>
    <message>
        <source>“%1” (%2) makes a release of the commit that is checked out, and tries it there.</source>
        <translation>„%1“ (%2) macht ein Release aus dem Commit, der ausgecheckt ist, und probiert es dort.</translation>
    </message>
    <message>
        <source>No environment comes before %1.</source>
        <translation>Vor %1 kommt keine Umgebung.</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>%1 wird angesehen…</translation>
    </message>
    <message>
        <source>What %1 can be rolled back to is not known now</source>
        <translation>Worauf %1 zurückgerollt werden kann, ist jetzt nicht bekannt</translation>
    </message>
    <message>
        <source>What may be promoted is known when both environments have answered.</source>
        <translation>Was hochgestuft werden darf, ist bekannt, sobald beide Umgebungen geantwortet haben.</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::PlanSheet</name>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Wird geplant…</translation>
    </message>
    <message>
        <source>Slipway looks at every host of %1 and works out what would change. Nothing is changed yet.</source>
        <translation>Slipway sieht auf jedem Host von %1 nach und ermittelt, was sich ändern würde. Noch wird nichts geändert.</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Promote to %1</source>
        <translation>Nach %1 hochstufen</translation>
    </message>
    <message>
        <source>Promote %1 to %2</source>
        <translation>%1 nach %2 hochstufen</translation>
    </message>
    <message>
        <source>Deploy to %1</source>
        <translation>Nach %1 deployen</translation>
    </message>
    <message>
        <source>Deploy %1 to %2</source>
        <translation>%1 nach %2 deployen</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>Rollback von %1</translation>
    </message>
    <message>
        <source>Roll back %2 to %1</source>
        <translation>Rollback von %2 auf %1</translation>
    </message>
    <message>
        <source>Promote exactly this</source>
        <translation>Genau so hochstufen</translation>
    </message>
    <message>
        <source>Deploy exactly this</source>
        <translation>Genau so deployen</translation>
    </message>
    <message>
        <source>Roll back exactly this</source>
        <translation>Genau so zurückrollen</translation>
    </message>
    <message>
        <source>Replaces %1.</source>
        <translation>Ersetzt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) between.</source>
        <translation>
            <numerusform>%n Commit dazwischen.</numerusform>
            <numerusform>%n Commits dazwischen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of Slipway’s runs there yet.</source>
        <translation>Von Slipway läuft dort noch nichts.</translation>
    </message>
    <message>
        <source>plan %1 · made %2</source>
        <translation>Plan %1 · erstellt %2</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Denied by “%1”. %2</source>
        <translation>Verweigert durch „%1“. %2</translation>
    </message>
    <message>
        <source>What lifts it: %1</source>
        <translation>Was es aufhebt: %1</translation>
    </message>
    <message>
        <source>Needs the environment’s name typed</source>
        <translation>Der Name der Umgebung muss eingegeben werden</translation>
    </message>
    <message>
        <source>%1: the plan is ready.</source>
        <translation>%1: Der Plan ist fertig.</translation>
    </message>
    <message>
        <source>It asks you to type %1.</source>
        <translation>Es ist %1 einzugeben.</translation>
    </message>
    <message>
        <source>%1: there is no plan. %2</source>
        <translation>%1: Es gibt keinen Plan. %2</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::PlanView</name>
    <message>
        <source>Nothing would change</source>
        <translation>Es würde sich nichts ändern</translation>
    </message>
    <message numerus="yes">
        <source>Every service on %n host(s) already runs exactly this. Carrying it out only verifies and records it.</source>
        <translation>
            <numerusform>Jeder Service läuft auf %n Host schon genau so. Die Ausführung verifiziert und vermerkt es nur.</numerusform>
            <numerusform>Jeder Service läuft auf %n Hosts schon genau so. Die Ausführung verifiziert und vermerkt es nur.</numerusform>
        </translation>
    </message>
    <message>
        <source>create</source>
        <translation>erzeugen</translation>
    </message>
    <message>
        <source>recreate</source>
        <translation>neu erzeugen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>run once</source>
        <translation>einmal ausführen</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n host(s)</source>
        <translation>
            <numerusform>%1 auf %n Host</numerusform>
            <numerusform>%1 auf %n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) between</source>
        <translation>
            <numerusform>%n Commit dazwischen</numerusform>
            <numerusform>%n Commits dazwischen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not overlook</source>
        <translation>Nicht übersehen</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Gates</translation>
    </message>
    <message>
        <source>What lifts it: %1</source>
        <translation>Was es aufhebt: %1</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Wie es abläuft</translation>
    </message>
    <message>
        <source>There is no verified release to roll back to.</source>
        <translation>Es gibt kein verifiziertes Release für ein Rollback.</translation>
    </message>
    <message>
        <source>A rollback restores %1.</source>
        <translation>Ein Rollback stellt %1 wieder her.</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::SeriesModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 of 100 within</source>
        <translation>95 von 100 innerhalb von</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::SeriesPanel</name>
    <message>
        <source>on this machine</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>%1 verfügbar</translation>
    </message>
    <message>
        <source>availability not known</source>
        <translation>Verfügbarkeit nicht bekannt</translation>
    </message>
    <message>
        <source>nobody looked for %1</source>
        <translation>%1 lang sah niemand nach</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::ServiceHealth</name>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Health over time</source>
        <translation>Health über die Zeit</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Line: the median answer. Band: up to the slowest of 95 in 100. Below: a thin line is good, a block is bad, a dot is not known.</source>
        <translation>Linie: die mittlere Antwort. Band: bis zur langsamsten von 95 aus 100. Darunter: dünne Linie gut, Block schlecht, Punkt nicht bekannt.</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>Noch keine Messungen</translation>
    </message>
    <message>
        <source>They are collected while this window is open, or while “slipway watch” runs. Only services with a check in slipway.yaml are asked.</source>
        <translation>Gesammelt wird, solange dieses Fenster offen ist oder „slipway watch“ läuft. Gefragt werden nur Services mit einer Prüfung in slipway.yaml.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::ServiceLogs</name>
    <message>
        <source>What the services print</source>
        <translation>Ausgaben der Services</translation>
    </message>
    <message>
        <source>Which service</source>
        <translation>Welcher Service</translation>
    </message>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation>Noch keine Ausgaben.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Services</translation>
    </message>
    <message>
        <source>— it has ended: what was followed does not run any more —</source>
        <translation>— beendet: Was verfolgt wurde, läuft nicht mehr —</translation>
    </message>
</context>
<context>
    <name>slipway::pipeline::ServiceModel</name>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>one-off</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>no endpoint</source>
        <translation>kein Endpunkt</translation>
    </message>
    <message>
        <source>p95 %1 ms</source>
        <translation>p95 %1 ms</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Up since</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Latency, last hour</source>
        <translation>Latenz, letzte Stunde</translation>
    </message>
</context>
<context>
    <name>slipway::project</name>
    <message>
        <source>The contract is written in a way that Slipway cannot change</source>
        <translation>Der Vertrag ist so geschrieben, dass Slipway ihn nicht ändern kann</translation>
    </message>
    <message>
        <source>With the change put in, the file would say something else. Nothing was written.</source>
        <translation>Mit der eingefügten Änderung würde die Datei etwas anderes sagen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Change it by hand, or write the section without anchors and aliases.</source>
        <translation>Von Hand ändern oder den Abschnitt ohne Anker und Aliasse schreiben.</translation>
    </message>
    <message>
        <source>There is no environment &quot;%1&quot;</source>
        <translation>Es gibt keine Umgebung „%1“</translation>
    </message>
    <message>
        <source>The environments are %1.</source>
        <translation>Die Umgebungen sind %1.</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>Eine davon nennen.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Gemeint ist vielleicht „%1“.</translation>
    </message>
    <message>
        <source>The environment &quot;%1&quot; is named twice</source>
        <translation>Die Umgebung „%1“ ist doppelt genannt</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Eine der beiden Angaben entfernen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of an env file</source>
        <translation>„%1“ ist kein Schlüssel einer Env-Datei</translation>
    </message>
    <message>
        <source>A key has no spaces and no &quot;=&quot;; a * in it stands for any letters.</source>
        <translation>Ein Schlüssel enthält weder Leerzeichen noch „=“; ein * darin steht für beliebige Buchstaben.</translation>
    </message>
    <message>
        <source>Write a key such as LOG_LEVEL, or a pattern such as &quot;*_URL&quot;.</source>
        <translation>Einen Schlüssel wie LOG_LEVEL oder ein Muster wie „*_URL“ schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has two rules</source>
        <translation>„%1“ hat zwei Regeln</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Eine der beiden behalten.</translation>
    </message>
    <message>
        <source>&quot;keys&quot; wants keys with their rules</source>
        <translation>„keys“ erwartet Schlüssel mit ihren Regeln</translation>
    </message>
    <message>
        <source>Write each below it, indented: LOG_LEVEL: { rule: same }.</source>
        <translation>Jeden eingerückt darunter schreiben: LOG_LEVEL: { rule: same }.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date</source>
        <translation>„%1“ ist kein Datum</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the last day on which it counts.</source>
        <translation>„%1“ ist der letzte Tag, an dem sie gilt.</translation>
    </message>
    <message>
        <source>Write year, month and day: 2027-03-31.</source>
        <translation>Jahr, Monat und Tag schreiben: 2027-03-31.</translation>
    </message>
    <message>
        <source>This approval</source>
        <translation>Diese Genehmigung</translation>
    </message>
    <message>
        <source>Add key: with the key that may differ.</source>
        <translation>key: mit dem Schlüssel ergänzen, der abweichen darf.</translation>
    </message>
    <message>
        <source>Add reason: with a sentence for who asks later.</source>
        <translation>reason: mit einem Satz für spätere Fragen ergänzen.</translation>
    </message>
    <message>
        <source>Add owner: with the name of who answers for it.</source>
        <translation>owner: mit dem Namen der verantwortlichen Person ergänzen.</translation>
    </message>
    <message>
        <source>all environments</source>
        <translation>alle Umgebungen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is approved twice for %2</source>
        <translation>„%1“ ist für %2 doppelt genehmigt</translation>
    </message>
    <message>
        <source>&quot;approved&quot; wants a list</source>
        <translation>„approved“ erwartet eine Liste</translation>
    </message>
    <message>
        <source>Begin each approval with &quot;- key: …&quot;.</source>
        <translation>Jede Genehmigung mit „- key: …“ beginnen.</translation>
    </message>
    <message>
        <source>an approval</source>
        <translation>einer Genehmigung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host</source>
        <translation>„%1“ ist kein Host</translation>
    </message>
    <message>
        <source>A host has no spaces and does not begin with -.</source>
        <translation>Ein Host enthält keine Leerzeichen und beginnt nicht mit -.</translation>
    </message>
    <message>
        <source>Write a name of ~/.ssh/config, or user@address.</source>
        <translation>Einen Namen aus ~/.ssh/config oder benutzer@adresse schreiben.</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; is named twice</source>
        <translation>Der Host „%1“ ist doppelt genannt</translation>
    </message>
    <message>
        <source>&quot;local&quot; is mixed with other hosts</source>
        <translation>„local“ ist mit anderen Hosts gemischt</translation>
    </message>
    <message>
        <source>An environment is either this machine or hosts reached over SSH.</source>
        <translation>Eine Umgebung ist entweder dieser Rechner oder Hosts, die über SSH erreicht werden.</translation>
    </message>
    <message>
        <source>Make an environment of its own for this machine.</source>
        <translation>Für diesen Rechner eine eigene Umgebung anlegen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no folder below the project&apos;s</source>
        <translation>„%1“ ist kein Ordner unterhalb des Projektordners</translation>
    </message>
    <message>
        <source>The directory of a local environment is relative to the project&apos;s folder.</source>
        <translation>Das Verzeichnis einer lokalen Umgebung ist relativ zum Projektordner.</translation>
    </message>
    <message>
        <source>Write .slipway/%1.</source>
        <translation>.slipway/%1 schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no absolute folder</source>
        <translation>„%1“ ist kein absoluter Ordner</translation>
    </message>
    <message>
        <source>Login folders differ between people; all must find the same one on the host.</source>
        <translation>Heimatverzeichnisse unterscheiden sich je nach Person; auf dem Host müssen alle dasselbe finden.</translation>
    </message>
    <message>
        <source>Begin it with a slash: /srv/%1.</source>
        <translation>Mit einem Schrägstrich beginnen: /srv/%1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named twice</source>
        <translation>„%1“ ist doppelt genannt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address</source>
        <translation>„%1“ ist keine Webadresse</translation>
    </message>
    <message>
        <source>Write http:// or https://, a host and, if it needs one, a port.</source>
        <translation>http:// oder https://, einen Host und, falls nötig, einen Port schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the compose project of &quot;%2&quot; on %3 too</source>
        <translation>„%1“ ist auch das Compose-Projekt von „%2“ auf %3</translation>
    </message>
    <message>
        <source>Each of the two would replace the other&apos;s containers.</source>
        <translation>Jede der beiden würde die Container der anderen ersetzen.</translation>
    </message>
    <message>
        <source>Give this one another name, such as %1-%2.</source>
        <translation>Dieser einen anderen Namen geben, etwa %1-%2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the directory of &quot;%2&quot; on %3 too</source>
        <translation>„%1“ ist auch das Verzeichnis von „%2“ auf %3</translation>
    </message>
    <message>
        <source>Lock, ledger and data of the two would mix.</source>
        <translation>Sperre, Ledger und Daten der beiden würden sich vermischen.</translation>
    </message>
    <message>
        <source>Give this one a directory of its own.</source>
        <translation>Dieser ein eigenes Verzeichnis geben.</translation>
    </message>
    <message>
        <source>This environment</source>
        <translation>Diese Umgebung</translation>
    </message>
    <message>
        <source>Add name: stage.</source>
        <translation>name: stage ergänzen.</translation>
    </message>
    <message>
        <source>name of an environment</source>
        <translation>Name einer Umgebung</translation>
    </message>
    <message>
        <source>Two environments are named &quot;%1&quot;</source>
        <translation>Zwei Umgebungen heißen „%1“</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Eine davon umbenennen.</translation>
    </message>
    <message>
        <source>The environment &quot;%1&quot;</source>
        <translation>Die Umgebung „%1“</translation>
    </message>
    <message>
        <source>Add hosts: [local] for this machine, or hosts reached over SSH.</source>
        <translation>hosts: [local] für diesen Rechner ergänzen, oder Hosts, die über SSH erreicht werden.</translation>
    </message>
    <message>
        <source>Add directory: /srv/….</source>
        <translation>directory: /srv/… ergänzen.</translation>
    </message>
    <message>
        <source>Add compose-project: %1-%2, or the name that runs there now.</source>
        <translation>compose-project: %1-%2 ergänzen, oder den Namen, der dort jetzt läuft.</translation>
    </message>
    <message>
        <source>name of a compose project</source>
        <translation>Name eines Compose-Projekts</translation>
    </message>
    <message>
        <source>&quot;environments&quot; wants a list of at least one</source>
        <translation>„environments“ erwartet eine Liste mit mindestens einem Eintrag</translation>
    </message>
    <message>
        <source>Begin each with &quot;- name: …&quot;, in the order of the pipeline.</source>
        <translation>Jeden mit „- name: …“ beginnen, in der Reihenfolge der Pipeline.</translation>
    </message>
    <message>
        <source>an environment</source>
        <translation>einer Umgebung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not approved for %2</source>
        <translation>„%1“ ist für %2 nicht genehmigt</translation>
    </message>
    <message>
        <source>Look at &quot;approved&quot; in the file.</source>
        <translation>„approved“ in der Datei ansehen.</translation>
    </message>
    <message>
        <source>There is a contract already</source>
        <translation>Es gibt schon einen Vertrag</translation>
    </message>
    <message>
        <source>Change its rules, or remove &quot;keys&quot; to begin anew.</source>
        <translation>Seine Regeln ändern oder „keys“ entfernen, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Look at its permissions.</source>
        <translation>Die Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The file was changed meanwhile</source>
        <translation>Die Datei wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>Somebody saved it after it was read here. Nothing was written.</source>
        <translation>Jemand hat sie gespeichert, nachdem sie hier gelesen wurde. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Read it again, and make the change again.</source>
        <translation>Neu lesen und die Änderung noch einmal machen.</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Das Projekt</translation>
    </message>
    <message>
        <source>Add name: with the project&apos;s name.</source>
        <translation>name: mit dem Namen des Projekts ergänzen.</translation>
    </message>
    <message>
        <source>name of a project</source>
        <translation>Name eines Projekts</translation>
    </message>
    <message>
        <source>Add compose: compose.yaml.</source>
        <translation>compose: compose.yaml ergänzen.</translation>
    </message>
    <message>
        <source>Add environments: with at least one, in the order of the pipeline.</source>
        <translation>environments: mit mindestens einer Umgebung ergänzen, in der Reihenfolge der Pipeline.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Write at least name, compose and environments into it.</source>
        <translation>Mindestens name, compose und environments hineinschreiben.</translation>
    </message>
    <message>
        <source>There is no slipway.yaml in %1 or above it</source>
        <translation>In %1 und darüber gibt es kein slipway.yaml</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>Es gibt keine Datei %1</translation>
    </message>
    <message>
        <source>Go to the project&apos;s folder, or write a slipway.yaml in it.</source>
        <translation>In den Projektordner wechseln oder dort ein slipway.yaml schreiben.</translation>
    </message>
    <message>
        <source>slipway.yaml cannot be read</source>
        <translation>slipway.yaml lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>the text &quot;%1&quot; in quotes</source>
        <translation>der Text „%1“ in Anführungszeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants %2</source>
        <translation>„%1“ erwartet %2</translation>
    </message>
    <message>
        <source>There is %1.</source>
        <translation>Dort steht %1.</translation>
    </message>
    <message>
        <source>keys with values</source>
        <translation>Schlüssel mit Werten</translation>
    </message>
    <message>
        <source>Write its keys below it, indented: %1.</source>
        <translation>Die Schlüssel eingerückt darunter schreiben: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of %2</source>
        <translation>„%1“ ist kein Schlüssel von %2</translation>
    </message>
    <message>
        <source>The keys are %1.</source>
        <translation>Die Schlüssel sind %1.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen.</translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot;</source>
        <translation>%1 hat kein „%2“</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>einen Text</translation>
    </message>
    <message>
        <source>Write one value behind &quot;%1:&quot;.</source>
        <translation>Hinter „%1:“ einen Wert schreiben.</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>Remove the quotes.</source>
        <translation>Die Anführungszeichen entfernen.</translation>
    </message>
    <message>
        <source>Write the number alone.</source>
        <translation>Nur die Zahl schreiben.</translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation>Die Zahl korrigieren.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>Write true or false, without quotes.</source>
        <translation>true oder false schreiben, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>eine Dauer</translation>
    </message>
    <message>
        <source>Write a number with its unit, at most a day: 500ms, 30s, 5m or 1h.</source>
        <translation>Eine Zahl mit Einheit schreiben, höchstens einen Tag: 500ms, 30s, 5m oder 1h.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>%1 schreiben.</translation>
    </message>
    <message>
        <source>Write [%1].</source>
        <translation>[%1] schreiben.</translation>
    </message>
    <message>
        <source>Write its items in brackets: [one, two].</source>
        <translation>Die Einträge in Klammern schreiben: [eins, zwei].</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants services</source>
        <translation>„%1“ erwartet Services</translation>
    </message>
    <message>
        <source>Write the services&apos; names below it, indented.</source>
        <translation>Die Namen der Services eingerückt darunter schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a path</source>
        <translation>„%1“ erwartet einen Pfad</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none.</source>
        <translation>„%1“ ist keiner.</translation>
    </message>
    <message>
        <source>Begin it with a slash and write spaces as %20: /%1.</source>
        <translation>Mit einem Schrägstrich beginnen und Leerzeichen als %20 schreiben: /%1.</translation>
    </message>
    <message>
        <source>A repository has no %1</source>
        <translation>Ein Repository steht hier ohne „%1“</translation>
    </message>
    <message>
        <source>Slipway names each release&apos;s image by its digest, and gives the tag itself.</source>
        <translation>Slipway nennt das Image jedes Release mit seinem Digest und vergibt das Tag selbst.</translation>
    </message>
    <message>
        <source>Write &quot;%1&quot;.</source>
        <translation>„%1“ schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no repository</source>
        <translation>„%1“ ist kein Repository</translation>
    </message>
    <message>
        <source>A path is in lower case, without spaces.</source>
        <translation>Ein Pfad steht in Kleinbuchstaben, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Write host:port/path, such as registry.example:5000/harbor/api.</source>
        <translation>host:port/pfad schreiben, etwa registry.example:5000/harbor/api.</translation>
    </message>
    <message>
        <source>The check of &quot;%1&quot;</source>
        <translation>Der Check von „%1“</translation>
    </message>
    <message>
        <source>Add port: with the port in the container, such as port: 8000.</source>
        <translation>port: mit dem Port im Container ergänzen, etwa port: 8000.</translation>
    </message>
    <message>
        <source>The check of &quot;%1&quot; has no path</source>
        <translation>Der Check von „%1“ hat keinen Pfad</translation>
    </message>
    <message>
        <source>Add health: /health, ready: /ready, or both.</source>
        <translation>health: /health, ready: /ready oder beides ergänzen.</translation>
    </message>
    <message>
        <source>&quot;every&quot; is longer than &quot;within&quot;</source>
        <translation>„every“ ist länger als „within“</translation>
    </message>
    <message>
        <source>The service would be asked once at most.</source>
        <translation>Der Service würde höchstens einmal gefragt.</translation>
    </message>
    <message>
        <source>Make it shorter than %1 ms.</source>
        <translation>Kürzer als %1 ms machen.</translation>
    </message>
    <message>
        <source>&quot;bearer&quot; wants the name of a secret</source>
        <translation>„bearer“ erwartet den Namen eines Secrets</translation>
    </message>
    <message>
        <source>A token does not belong into a file that is committed.</source>
        <translation>Ein Token gehört nicht in eine Datei, die committet wird.</translation>
    </message>
    <message>
        <source>Write &quot;secret:NAME&quot;, and put the token where &quot;secrets&quot; says: an environment variable NAME, or what its command prints.</source>
        <translation>„secret:NAME“ schreiben und das Token dort ablegen, wo „secrets“ es sagt: in einer Umgebungsvariablen NAME oder dort, wo der Befehl es ausgibt.</translation>
    </message>
    <message>
        <source>The service &quot;%1&quot; has no check</source>
        <translation>Der Service „%1“ hat keinen Check</translation>
    </message>
    <message>
        <source>A smoke check goes to the port of its service&apos;s check.</source>
        <translation>Ein Smoke-Check geht an den Port des Checks seines Service.</translation>
    </message>
    <message>
        <source>Add it to &quot;checks&quot; with its port.</source>
        <translation>Mit seinem Port unter „checks“ aufnehmen.</translation>
    </message>
    <message>
        <source>This smoke check</source>
        <translation>Dieser Smoke-Check</translation>
    </message>
    <message>
        <source>Add name: with a word for people.</source>
        <translation>name: mit einem Wort für Menschen ergänzen.</translation>
    </message>
    <message>
        <source>Two smoke checks are named &quot;%1&quot;</source>
        <translation>Zwei Smoke-Checks heißen „%1“</translation>
    </message>
    <message>
        <source>Add service: with the service&apos;s name.</source>
        <translation>service: mit dem Namen des Service ergänzen.</translation>
    </message>
    <message>
        <source>Add get: with a path, such as get: /.</source>
        <translation>get: mit einem Pfad ergänzen, etwa get: /.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is outside of the project</source>
        <translation>„%1“ liegt außerhalb des Projekts</translation>
    </message>
    <message>
        <source>A release holds files of the project&apos;s folder only.</source>
        <translation>Ein Release enthält nur Dateien aus dem Projektordner.</translation>
    </message>
    <message>
        <source>Move the file into %1 and write its path from there.</source>
        <translation>Die Datei nach %1 verschieben und ihren Pfad von dort aus schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file</source>
        <translation>„%1“ ist keine Datei</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;</source>
        <translation>Es gibt keine Datei „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names it; it was looked for in %2.</source>
        <translation>„%1“ nennt sie; gesucht wurde in %2.</translation>
    </message>
    <message>
        <source>Make the file, or correct its path.</source>
        <translation>Die Datei anlegen oder ihren Pfad korrigieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no %2</source>
        <translation>„%1“ ist kein %2</translation>
    </message>
    <message>
        <source>It holds a-z, 0-9, _ and -, and begins with a letter or a digit.</source>
        <translation>Erlaubt sind a-z, 0-9, _ und -, am Anfang ein Buchstabe oder eine Ziffer.</translation>
    </message>
    <message>
        <source>Write it in lower case, without spaces and dots.</source>
        <translation>In Kleinbuchstaben schreiben, ohne Leerzeichen und Punkte.</translation>
    </message>
    <message>
        <source>The service &quot;%1&quot;</source>
        <translation>Der Service „%1“</translation>
    </message>
    <message>
        <source>Add repository: host:port/path.</source>
        <translation>repository: host:port/pfad ergänzen.</translation>
    </message>
    <message>
        <source>&quot;smoke&quot; wants a list</source>
        <translation>„smoke“ erwartet eine Liste</translation>
    </message>
    <message>
        <source>Begin each smoke check with &quot;- name: …&quot;.</source>
        <translation>Jeden Smoke-Check mit „- name: …“ beginnen.</translation>
    </message>
    <message>
        <source>a smoke check</source>
        <translation>einem Smoke-Check</translation>
    </message>
    <message>
        <source>Add command: [program, argument].</source>
        <translation>command: [programm, argument] ergänzen.</translation>
    </message>
    <message>
        <source>Add from: environment, from: keychain, or from: command.</source>
        <translation>from: environment, from: keychain oder from: command ergänzen.</translation>
    </message>
    <message>
        <source>&quot;command&quot; is only for &quot;from: command&quot;</source>
        <translation>„command“ gibt es nur bei „from: command“</translation>
    </message>
    <message>
        <source>Remove it, or write from: command.</source>
        <translation>Entfernen oder from: command schreiben.</translation>
    </message>
    <message>
        <source>Add command: [pass, show, &quot;{name}&quot;].</source>
        <translation>command: [pass, show, &quot;{name}&quot;] ergänzen.</translation>
    </message>
    <message>
        <source>No argument of &quot;command&quot; holds {name}</source>
        <translation>Kein Argument von „command“ enthält {name}</translation>
    </message>
    <message>
        <source>The program would not know which secret is wanted.</source>
        <translation>Das Programm wüsste nicht, welches Secret gewünscht ist.</translation>
    </message>
    <message>
        <source>Put &quot;{name}&quot; where the secret&apos;s name belongs.</source>
        <translation>&quot;{name}&quot; dort einsetzen, wo der Name des Secrets hingehört.</translation>
    </message>
    <message>
        <source>This is no valid YAML</source>
        <translation>Das ist kein gültiges YAML</translation>
    </message>
    <message>
        <source>Correct the line, or compare its indentation and quotes with the lines above.</source>
        <translation>Die Zeile korrigieren oder Einrückung und Anführungszeichen mit den Zeilen darüber vergleichen.</translation>
    </message>
    <message>
        <source>A key stands here for the second time</source>
        <translation>Ein Schlüssel steht hier zum zweiten Mal</translation>
    </message>
    <message>
        <source>Indent with spaces; YAML allows no tabs there.</source>
        <translation>Mit Leerzeichen einrücken; YAML erlaubt dort keine Tabulatoren.</translation>
    </message>
    <message>
        <source>Close the quote.</source>
        <translation>Das Anführungszeichen schließen.</translation>
    </message>
    <message>
        <source>There is no memory to read %1</source>
        <translation>Es fehlt Speicher, um %1 zu lesen</translation>
    </message>
    <message>
        <source>The document is too large</source>
        <translation>Das Dokument ist zu groß</translation>
    </message>
    <message>
        <source>With its aliases resolved it has more than 100,000 nodes or 200 levels.</source>
        <translation>Mit aufgelösten Aliassen hat es mehr als 100.000 Knoten oder 200 Ebenen.</translation>
    </message>
    <message>
        <source>Use fewer aliases.</source>
        <translation>Weniger Aliasse verwenden.</translation>
    </message>
    <message>
        <source>An alias names an anchor that does not exist</source>
        <translation>Ein Alias nennt einen Anker, den es nicht gibt</translation>
    </message>
    <message>
        <source>Write the anchor&apos;s name behind the *, or put the value in quotes.</source>
        <translation>Den Namen des Ankers hinter den * schreiben oder den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>There is no YAML document to change</source>
        <translation>Es gibt kein YAML-Dokument, das sich ändern ließe</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written in a way that Slipway cannot change</source>
        <translation>&quot;%1&quot; ist so geschrieben, dass Slipway es nicht ändern kann</translation>
    </message>
    <message>
        <source>With the change put in, the file would say something else. Nothing was changed.</source>
        <translation>Mit der Änderung würde die Datei etwas anderes sagen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Change it by hand, or write it without anchors and aliases.</source>
        <translation>Von Hand ändern, oder ohne Anker und Aliasse schreiben.</translation>
    </message>
    <message>
        <source>%1 has no services</source>
        <translation>%1 hat keine Services</translation>
    </message>
    <message>
        <source>Write what is to run below services:, each with image: or build:.</source>
        <translation>Unter services: schreiben, was laufen soll, jeweils mit image: oder build:.</translation>
    </message>
</context>
<context>
    <name>slipway::release</name>
    <message>
        <source>git does not tell the commit of %1</source>
        <translation>git nennt den Commit von %1 nicht</translation>
    </message>
    <message>
        <source>Make the project&apos;s folder a git repository and commit it.</source>
        <translation>Den Projektordner zu einem Git-Repository machen und committen.</translation>
    </message>
    <message>
        <source>There are changes that are not committed</source>
        <translation>Es gibt Änderungen, die nicht committet sind</translation>
    </message>
    <message>
        <source>Commit or stash them: a release is named by its commit.</source>
        <translation>Committen oder stashen: Ein Release wird nach seinem Commit benannt.</translation>
    </message>
    <message>
        <source>A file of the release cannot be read</source>
        <translation>Eine Datei des Release lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>A service mounts the folder %1, which holds files of the project</source>
        <translation>Ein Service bindet den Ordner %1 ein, der Dateien des Projekts enthält</translation>
    </message>
    <message>
        <source>One of them is %1. A mounted folder is data: it is never delivered.</source>
        <translation>Eine davon ist %1. Ein eingebundener Ordner enthält Daten und wird nie ausgeliefert.</translation>
    </message>
    <message>
        <source>Mount its files one by one, or take them out of git if they are data.</source>
        <translation>Die Dateien einzeln einbinden oder, wenn es Daten sind, aus git herausnehmen.</translation>
    </message>
    <message>
        <source>The service %1 has no `build:` in the compose file</source>
        <translation>Der Service %1 hat in der Compose-Datei kein `build:`</translation>
    </message>
    <message>
        <source>Add it, or remove %1 from `services:` in slipway.yaml.</source>
        <translation>Ergänzen oder %1 aus `services:` in slipway.yaml entfernen.</translation>
    </message>
    <message>
        <source>The images cannot be built and pushed</source>
        <translation>Die Images lassen sich nicht bauen und pushen</translation>
    </message>
    <message>
        <source>The engine of this machine does not answer</source>
        <translation>Die Engine dieses Rechners antwortet nicht</translation>
    </message>
    <message>
        <source>A release was built without a commit</source>
        <translation>Ein Release wurde ohne Commit gebaut</translation>
    </message>
    <message>
        <source>This clone does not have both commits</source>
        <translation>Dieser Klon hat nicht beide Commits</translation>
    </message>
    <message>
        <source>Fetch them: git fetch.</source>
        <translation>Holen: git fetch.</translation>
    </message>
    <message>
        <source>This deployment is not in the ledger of %1</source>
        <translation>Dieses Deployment steht nicht im Ledger von %1</translation>
    </message>
    <message>
        <source>Look at the history again.</source>
        <translation>Den Verlauf neu ansehen.</translation>
    </message>
    <message>
        <source>The file %1 of %2 is nowhere</source>
        <translation>Die Datei %1 von %2 ist nirgends zu finden</translation>
    </message>
    <message>
        <source>Check out commit %1 and run `slipway build`.</source>
        <translation>Commit %1 auschecken und `slipway build` ausführen.</translation>
    </message>
    <message>
        <source>There is no environment %1</source>
        <translation>Es gibt keine Umgebung %1</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Eine davon wählen: %1.</translation>
    </message>
    <message>
        <source>Denied by the gate &quot;%1&quot;</source>
        <translation>Verweigert durch das Gate „%1“</translation>
    </message>
    <message>
        <source>Somebody deployed here since the plan was shown</source>
        <translation>Seit der Plan gezeigt wurde, hat hier jemand deployt</translation>
    </message>
    <message>
        <source>Look at the new plan and confirm that.</source>
        <translation>Den neuen Plan ansehen und diesen bestätigen.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Nothing was left in the middle in %1</source>
        <translation>In %1 ist nichts auf halbem Weg liegen geblieben</translation>
    </message>
    <message>
        <source>`slipway status` shows what runs there.</source>
        <translation>`slipway status` zeigt, was dort läuft.</translation>
    </message>
    <message>
        <source>Finish %1</source>
        <translation>%1 zu Ende führen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Given up by %1</source>
        <translation>Aufgegeben von %1</translation>
    </message>
    <message>
        <source>Nothing more was changed and nothing was verified.</source>
        <translation>Es wurde nichts weiter geändert und nichts verifiziert.</translation>
    </message>
    <message>
        <source>Look at what runs there, then deploy again.</source>
        <translation>Nachsehen, was dort läuft, dann neu deployen.</translation>
    </message>
    <message>
        <source>Deployment %1 has not ended, so nothing can be compared</source>
        <translation>Deployment %1 ist nicht beendet, daher lässt sich nichts vergleichen</translation>
    </message>
    <message>
        <source>Look again when it has.</source>
        <translation>Danach noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>••••• (its secrets are not known here)</source>
        <translation>••••• (seine Secrets sind hier nicht bekannt)</translation>
    </message>
    <message>
        <source>The deployment was cancelled</source>
        <translation>Das Deployment wurde abgebrochen</translation>
    </message>
    <message>
        <source>A command did not end within %1 s, and was ended</source>
        <translation>Ein Befehl endete nicht innerhalb von %1 s und wurde beendet</translation>
    </message>
    <message>
        <source>See in its log what it waited for.</source>
        <translation>In seinem Log nachsehen, worauf er gewartet hat.</translation>
    </message>
    <message>
        <source>A command on the host vanished without an exit code</source>
        <translation>Ein Befehl auf dem Host ist ohne Exit-Code verschwunden</translation>
    </message>
    <message>
        <source>The host was restarted, or somebody killed it.</source>
        <translation>Der Host wurde neu gestartet, oder jemand hat den Befehl beendet.</translation>
    </message>
    <message>
        <source>A command on %1 ended with %2</source>
        <translation>Ein Befehl auf %1 endete mit %2</translation>
    </message>
    <message>
        <source>it is being deployed there now</source>
        <translation>es wird dort gerade deployt</translation>
    </message>
    <message>
        <source>it failed there and was rolled back: %1</source>
        <translation>dort fehlgeschlagen und zurückgerollt: %1</translation>
    </message>
    <message>
        <source>it failed there: %1</source>
        <translation>dort fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Verified in %1, same images</source>
        <translation>In %1 verifiziert, dieselben Images</translation>
    </message>
    <message>
        <source>No release is verified in %1.</source>
        <translation>In %1 ist kein Release verifiziert.</translation>
    </message>
    <message>
        <source>%1 is not verified in %2: %3.</source>
        <translation>%1 ist in %2 nicht verifiziert: %3.</translation>
    </message>
    <message>
        <source>%1 was never in %2.</source>
        <translation>%1 war nie in %2.</translation>
    </message>
    <message>
        <source>A deployment to %1 that becomes verified.</source>
        <translation>Ein Deployment nach %1, das verifiziert wird.</translation>
    </message>
    <message>
        <source>Was verified here before</source>
        <translation>Wurde hier schon verifiziert</translation>
    </message>
    <message>
        <source>%1 was never verified in %2.</source>
        <translation>%1 wurde in %2 nie verifiziert.</translation>
    </message>
    <message>
        <source>There is no earlier release that was verified here.</source>
        <translation>Es gibt kein früheres Release, das hier verifiziert wurde.</translation>
    </message>
    <message>
        <source>Promote a release that is verified upstream instead.</source>
        <translation>Stattdessen ein Release hochstufen, das in der Umgebung davor verifiziert ist.</translation>
    </message>
    <message>
        <source>Nobody else deploys here</source>
        <translation>Niemand sonst deployt hier</translation>
    </message>
    <message>
        <source>%1 since %2: %3.</source>
        <translation>%1 seit %2: %3.</translation>
    </message>
    <message>
        <source>Nobody is behind it any more: `slipway deploy %1 --resume`.</source>
        <translation>Es steht niemand mehr dahinter: `slipway deploy %1 --resume`.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Warten, bis es beendet ist.</translation>
    </message>
    <message>
        <source>No deployment was left in the middle</source>
        <translation>Kein Deployment ist auf halbem Weg liegen geblieben</translation>
    </message>
    <message>
        <source>Deployment %1 of %2 by %3 has not ended.</source>
        <translation>Deployment %1 von %2 durch %3 ist nicht beendet.</translation>
    </message>
    <message>
        <source>Finish it: `slipway deploy %1 --resume`.</source>
        <translation>Zu Ende führen: `slipway deploy %1 --resume`.</translation>
    </message>
    <message>
        <source>Configuration as the contract says</source>
        <translation>Konfiguration, wie der Vertrag es sagt</translation>
    </message>
    <message>
        <source>The environments cannot be compared: %1. %2</source>
        <translation>Die Umgebungen lassen sich nicht vergleichen: %1. %2</translation>
    </message>
    <message>
        <source>; and %1 more: `slipway contract check`</source>
        <translation>; und %1 weitere: `slipway contract check`</translation>
    </message>
    <message>
        <source>Nothing was changed by hand</source>
        <translation>Nichts von Hand geändert</translation>
    </message>
    <message>
        <source>`slipway drift %1` and the page Configuration say how to put it back, take it over or approve it.</source>
        <translation>`slipway drift %1` und die Seite Konfiguration sagen, wie es sich zurücksetzen, übernehmen oder genehmigen lässt.</translation>
    </message>
    <message>
        <source>That cannot be said of %1: %2</source>
        <translation>Von %1 lässt sich das nicht sagen: %2</translation>
    </message>
    <message>
        <source>; and %1 more: `slipway drift`</source>
        <translation>; und %1 weitere: `slipway drift`</translation>
    </message>
    <message>
        <source>%1 /ready %2</source>
        <translation>%1 /ready %2</translation>
    </message>
    <message>
        <source>%1 /health %2</source>
        <translation>%1 /health %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 of %1 hosts</source>
        <translation>%1 von %1 Hosts</translation>
    </message>
    <message>
        <source>nothing runs here</source>
        <translation>hier läuft nichts</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 Abweichungen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Running · %1</source>
        <translation>Läuft · %1</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 failed, rolled back</source>
        <translation>%1 fehlgeschlagen, zurückgerollt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Reality moved since the plan was shown</source>
        <translation>Die Wirklichkeit hat sich geändert, seit der Plan gezeigt wurde</translation>
    </message>
    <message>
        <source>%1 on %2: %3 (%4)</source>
        <translation>%1 auf %2: %3 (%4)</translation>
    </message>
    <message>
        <source>Now there is also %1.</source>
        <translation>Jetzt kommt hinzu: %1.</translation>
    </message>
    <message>
        <source>The plan said %1; that is not to be done any more.</source>
        <translation>Im Plan stand: %1; das ist nicht mehr zu tun.</translation>
    </message>
    <message>
        <source>Now it would be %1; the plan said %2.</source>
        <translation>Jetzt wäre es %1; im Plan stand %2.</translation>
    </message>
    <message>
        <source>Not shown: a secret of this environment is not known here, so it could not be masked.
</source>
        <translation>Nicht gezeigt: Ein Secret dieser Umgebung ist hier nicht bekannt und ließe sich daher nicht maskieren.
</translation>
    </message>
    <message>
        <source>what is rendered for %1 cannot be compared: %2. %3</source>
        <translation>was für %1 gerendert wird, lässt sich nicht vergleichen: %2. %3</translation>
    </message>
    <message>
        <source>Mend it, so that Compose on this machine can render it.</source>
        <translation>Beheben, damit Compose auf diesem Rechner es rendern kann.</translation>
    </message>
    <message>
        <source>Connect and preflight</source>
        <translation>Verbinden und Vorprüfung</translation>
    </message>
    <message>
        <source>%1 · Docker %2, Compose %3</source>
        <translation>%1 · Docker %2, Compose %3</translation>
    </message>
    <message>
        <source>There is no release %1</source>
        <translation>Es gibt kein Release %1</translation>
    </message>
    <message>
        <source>`slipway history %1` lists those that were here; `slipway build` makes a new one.</source>
        <translation>`slipway history %1` listet auf, welche hier waren; `slipway build` baut ein neues.</translation>
    </message>
    <message>
        <source>There is no earlier release of %1 that was verified</source>
        <translation>In %1 gibt es kein früheres Release, das verifiziert wurde</translation>
    </message>
    <message>
        <source>Promote another release instead.</source>
        <translation>Stattdessen ein anderes Release hochstufen.</translation>
    </message>
    <message>
        <source>No release is verified in %1, so there is nothing to promote</source>
        <translation>In %1 ist kein Release verifiziert, also gibt es nichts hochzustufen</translation>
    </message>
    <message>
        <source>Deploy one to %1 first.</source>
        <translation>Zuerst eines nach %1 deployen.</translation>
    </message>
    <message>
        <source>No release was built here yet</source>
        <translation>Hier wurde noch kein Release gebaut</translation>
    </message>
    <message>
        <source>Run `slipway build`.</source>
        <translation>`slipway build` ausführen.</translation>
    </message>
    <message>
        <source>%1: a new, empty volume %2</source>
        <translation>%1: ein neues, leeres Volume %2</translation>
    </message>
    <message>
        <source>%1: %2 is neither in this release nor deployed by Slipway, and goes on running</source>
        <translation>%1: %2 gehört weder zu diesem Release, noch hat Slipway es deployt; es läuft weiter</translation>
    </message>
    <message>
        <source>another secret</source>
        <translation>ein anderes Secret</translation>
    </message>
    <message>
        <source>%1: %2 was changed there by hand, so this deployment could not be rolled back by itself; deploy `current` first to put it back</source>
        <translation>%1: %2 wurde dort von Hand geändert, daher ließe sich dieses Deployment nicht von selbst zurückrollen; zum Zurücksetzen zuerst `current` deployen</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>; on failure back to %1 by itself</source>
        <translation>; bei einem Fehler von selbst zurück auf %1</translation>
    </message>
    <message>
        <source>; on failure it is left as it is</source>
        <translation>; bei einem Fehler bleibt es, wie es ist</translation>
    </message>
    <message>
        <source>%1Pull before anything stops. Verified by /health, /ready and %2 smoke checks%3.</source>
        <translation>%1Pull, bevor etwas stoppt. Verifiziert durch /health, /ready und %2 Smoke-Checks%3.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1: %2 changes</source>
        <translation>%1: %2 Änderungen</translation>
    </message>
    <message>
        <source>Compose cannot render the project for %1</source>
        <translation>Compose kann das Projekt für %1 nicht rendern</translation>
    </message>
    <message>
        <source>Images are on the hosts</source>
        <translation>Images liegen auf den Hosts</translation>
    </message>
    <message>
        <source>Pull 1 image</source>
        <translation>1 Image pullen</translation>
    </message>
    <message>
        <source>Pull %1 images</source>
        <translation>%1 Images pullen</translation>
    </message>
    <message>
        <source>It was left before its files were on the hosts; nothing has been changed</source>
        <translation>Es brach ab, bevor seine Dateien auf den Hosts lagen; es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Deploy it again.</source>
        <translation>Neu deployen.</translation>
    </message>
    <message>
        <source>%1 files, verified by SHA-256</source>
        <translation>%1 Dateien, mit SHA-256 geprüft</translation>
    </message>
    <message>
        <source>nothing to pull</source>
        <translation>nichts zu pullen</translation>
    </message>
    <message>
        <source>by digest</source>
        <translation>per Digest</translation>
    </message>
    <message>
        <source>exit 0</source>
        <translation>Exit-Code 0</translation>
    </message>
    <message>
        <source>current → %1</source>
        <translation>current → %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
    <message>
        <source>Run %1 on %2</source>
        <translation>%1 auf %2 ausführen</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>Auf %1 umschalten</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>Verify on %1</source>
        <translation>Auf %1 verifizieren</translation>
    </message>
    <message>
        <source>Switch all hosts</source>
        <translation>Alle Hosts umschalten</translation>
    </message>
    <message>
        <source>Verify all hosts</source>
        <translation>Alle Hosts verifizieren</translation>
    </message>
    <message>
        <source>all hosts</source>
        <translation>alle Hosts</translation>
    </message>
    <message>
        <source>Stage files</source>
        <translation>Dateien bereitstellen</translation>
    </message>
    <message>
        <source>Check plan again</source>
        <translation>Plan erneut prüfen</translation>
    </message>
    <message>
        <source>taken over: what was staged is what is applied</source>
        <translation>übernommen: Was bereitgestellt war, wird angewandt</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>There is no earlier verified release to go back to</source>
        <translation>Es gibt kein früheres verifiziertes Release, auf das es zurückgehen könnte</translation>
    </message>
    <message>
        <source>Deploy one that works; what failed still runs.</source>
        <translation>Eines deployen, das funktioniert; das fehlgeschlagene läuft noch.</translation>
    </message>
    <message>
        <source>Roll back %1 to %2</source>
        <translation>%1 auf %2 zurückrollen</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>%1 verifizieren</translation>
    </message>
    <message>
        <source>%1 runs again, verified. Mend it and build a new release.</source>
        <translation>%1 läuft wieder, verifiziert. Den Fehler beheben und ein neues Release bauen.</translation>
    </message>
    <message>
        <source>The rollback to %1 failed too, and nothing more was changed: %2</source>
        <translation>Auch das Rollback auf %1 ist fehlgeschlagen, und es wurde nichts weiter geändert: %2</translation>
    </message>
    <message>
        <source>The release did not become good</source>
        <translation>Das Release wurde nicht gut</translation>
    </message>
    <message>
        <source>Somebody else has taken this deployment over</source>
        <translation>Jemand anderes hat dieses Deployment übernommen</translation>
    </message>
    <message>
        <source>This Slipway gave no sign of life for a while.</source>
        <translation>Dieses Slipway hat eine Weile kein Lebenszeichen gegeben.</translation>
    </message>
    <message>
        <source>`slipway status` shows how it goes on.</source>
        <translation>`slipway status` zeigt, wie es weitergeht.</translation>
    </message>
    <message>
        <source>What was started there goes on. Finish it with `slipway deploy %1 --resume` when the host is back.</source>
        <translation>Was dort begonnen wurde, läuft weiter. Mit `slipway deploy %1 --resume` zu Ende führen, wenn der Host wieder da ist.</translation>
    </message>
    <message>
        <source>%1 has no host %2</source>
        <translation>%1 hat keinen Host %2</translation>
    </message>
    <message>
        <source>Its hosts are %1.</source>
        <translation>Seine Hosts sind %1.</translation>
    </message>
    <message>
        <source>The logs of %1 are not shown</source>
        <translation>Die Logs von %1 werden nicht gezeigt</translation>
    </message>
    <message>
        <source>A secret of this environment is not known here, so it could not be masked.</source>
        <translation>Ein Secret dieser Umgebung ist hier nicht bekannt und ließe sich daher nicht maskieren.</translation>
    </message>
    <message>
        <source>Make its secrets known: `slipway plan %1` names the one that is missing.</source>
        <translation>Die Secrets bekannt machen: `slipway plan %1` nennt das fehlende.</translation>
    </message>
    <message>
        <source>The logs of %1 cannot be read</source>
        <translation>Die Logs von %1 lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 does not run on %2</source>
        <translation>%1 läuft nicht auf %2</translation>
    </message>
    <message>
        <source>`slipway status` shows what does.</source>
        <translation>`slipway status` zeigt, was läuft.</translation>
    </message>
    <message>
        <source>Open a shell on the host instead.</source>
        <translation>Stattdessen eine Shell auf dem Host öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the project&apos;s folder.</source>
        <translation>Freien Platz und Rechte des Projektordners prüfen.</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Read the evidence; mend it and build a new release.</source>
        <translation>Die Belege lesen; den Fehler beheben und ein neues Release bauen.</translation>
    </message>
    <message>
        <source>%1 does not stay up</source>
        <translation>%1 bleibt nicht oben</translation>
    </message>
    <message>
        <source>It ended with exit code %1 and was restarted %2 times.</source>
        <translation>Es endete mit Exit-Code %1 und wurde %2-mal neu gestartet.</translation>
    </message>
    <message>
        <source>%1 runs another image than the release&apos;s</source>
        <translation>%1 läuft mit einem anderen Image als dem des Release</translation>
    </message>
    <message>
        <source>It runs %1, the release has %2.</source>
        <translation>Es läuft %1, das Release hat %2.</translation>
    </message>
    <message>
        <source>Exit code %1.</source>
        <translation>Exit-Code %1.</translation>
    </message>
    <message>
        <source>%1 has no container</source>
        <translation>%1 hat keinen Container</translation>
    </message>
    <message>
        <source>%1 good samples in a row</source>
        <translation>%1 gute Messungen in Folge</translation>
    </message>
    <message>
        <source>The release did not become good within %1 s</source>
        <translation>Das Release wurde innerhalb von %1 s nicht gut</translation>
    </message>
    <message>
        <source>Last answer: %1</source>
        <translation>Letzte Antwort: %1</translation>
    </message>
    <message>
        <source>Cancelled while verifying</source>
        <translation>Beim Verifizieren abgebrochen</translation>
    </message>
    <message>
        <source>smoke check %1: %2 has no container</source>
        <translation>Smoke-Check %1: %2 hat keinen Container</translation>
    </message>
    <message>
        <source>the smoke check &quot;%1&quot; failed</source>
        <translation>der Smoke-Check „%1“ ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>GET %1: %2 %3</source>
        <translation>GET %1: %2 %3</translation>
    </message>
    <message>
        <source>The release did not stay good</source>
        <translation>Das Release blieb nicht gut</translation>
    </message>
    <message>
        <source>%1, %2 smoke checks</source>
        <translation>%1, %2 Smoke-Checks</translation>
    </message>
    <message>
        <source>%1 at %2, clean</source>
        <translation>%1 bei %2, sauber</translation>
    </message>
    <message>
        <source>%1 at %2, with changes</source>
        <translation>%1 bei %2, mit Änderungen</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 deployen</translation>
    </message>
    <message>
        <source>Promote %1</source>
        <translation>%1 hochstufen</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>%1 zurückrollen</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Docker does not answer on %1</source>
        <translation>Docker antwortet auf %1 nicht</translation>
    </message>
    <message>
        <source>Docker Compose is missing on %1</source>
        <translation>Docker Compose fehlt auf %1</translation>
    </message>
    <message>
        <source>Make it on the host, for the group of all who deploy: install -d -m 2775 -g GROUP %1</source>
        <translation>Auf dem Host anlegen, für die Gruppe aller, die deployen: install -d -m 2775 -g GROUP %1</translation>
    </message>
    <message>
        <source>%1, will be made</source>
        <translation>%1, wird angelegt</translation>
    </message>
    <message>
        <source>Little space is left where %1 lies</source>
        <translation>Wo %1 liegt, ist wenig Platz frei</translation>
    </message>
    <message>
        <source>Free space on that host, for example with docker image prune.</source>
        <translation>Auf diesem Host Platz schaffen, etwa mit docker image prune.</translation>
    </message>
    <message>
        <source>as here</source>
        <translation>wie hier</translation>
    </message>
    <message>
        <source>%1 s off</source>
        <translation>%1 s daneben</translation>
    </message>
    <message>
        <source>The host&apos;s clock is not ours</source>
        <translation>Die Uhr des Hosts geht anders als unsere</translation>
    </message>
    <message>
        <source>Times in history and log will not fit together.</source>
        <translation>Zeiten in Verlauf und Log werden nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>Let both follow a time server: timedatectl set-ntp true</source>
        <translation>Beide einem Zeitserver folgen lassen: timedatectl set-ntp true</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>Restart %1 on %2</source>
        <translation>%1 auf %2 neu starten</translation>
    </message>
    <message>
        <source>What listens on port %1 of this machine is no registry</source>
        <translation>Was auf dem Port %1 dieses Rechners lauscht, ist keine Registry</translation>
    </message>
    <message>
        <source>Images are pushed to localhost:%1.</source>
        <translation>Images werden nach localhost:%1 gepusht.</translation>
    </message>
    <message>
        <source>Write another port in repository: of slipway.yaml; a registry is started there.</source>
        <translation>Bei repository: in slipway.yaml einen anderen Port schreiben; dort wird eine Registry gestartet.</translation>
    </message>
    <message>
        <source>No registry could be started on this machine</source>
        <translation>Auf diesem Rechner konnte keine Registry gestartet werden</translation>
    </message>
    <message>
        <source>See that Docker can load the image registry:2, or start a registry at localhost:%1 yourself.</source>
        <translation>Dafür sorgen, dass Docker das Image registry:2 laden kann, oder selbst eine Registry unter localhost:%1 starten.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The registry on this machine does not answer</source>
        <translation>Die Registry auf diesem Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>Look at what it says: docker logs slipway-registry-%1.</source>
        <translation>Nachsehen, was sie sagt: docker logs slipway-registry-%1.</translation>
    </message>
    <message>
        <source>All hosts answer</source>
        <translation>Alle Hosts antworten</translation>
    </message>
    <message>
        <source>The state of all hosts is known</source>
        <translation>Der Zustand aller Hosts ist bekannt</translation>
    </message>
</context>
<context>
    <name>slipway::remote</name>
    <message>
        <source>There is no memory for another channel.</source>
        <translation>Es fehlt Speicher für einen weiteren Kanal.</translation>
    </message>
    <message>
        <source>sshd refuses to run commands for this account.</source>
        <translation>sshd führt für dieses Konto keine Befehle aus.</translation>
    </message>
    <message>
        <source>%1 printed more than %2 MiB</source>
        <translation>%1 hat mehr als %2 MiB ausgegeben</translation>
    </message>
    <message>
        <source>Let it print less, or follow it as a job.</source>
        <translation>Weniger ausgeben lassen oder als Job verfolgen.</translation>
    </message>
    <message>
        <source>%1 did not end within %2 s</source>
        <translation>%1 endete nicht innerhalb von %2 s</translation>
    </message>
    <message>
        <source>It did not end when it was told to, and may still run on the host.</source>
        <translation>Es endete nicht, als es sollte, und läuft vielleicht noch auf dem Host.</translation>
    </message>
    <message>
        <source>The host closed the channel without an exit code.</source>
        <translation>Der Host hat den Kanal ohne Exit-Code geschlossen.</translation>
    </message>
    <message>
        <source>%1 could not be run</source>
        <translation>%1 konnte nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>There is no memory for a connection</source>
        <translation>Es fehlt Speicher für eine Verbindung</translation>
    </message>
    <message>
        <source>libssh does not take the connection&apos;s options</source>
        <translation>libssh nimmt die Optionen der Verbindung nicht an</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Connecting was cancelled</source>
        <translation>Das Verbinden wurde abgebrochen</translation>
    </message>
    <message>
        <source>Check the name, or HostName in the ssh configuration.</source>
        <translation>Den Namen prüfen, oder HostName in der SSH-Konfiguration.</translation>
    </message>
    <message>
        <source>Check that sshd runs there, and Port in the ssh configuration.</source>
        <translation>Prüfen, ob dort sshd läuft, und Port in der SSH-Konfiguration.</translation>
    </message>
    <message>
        <source>Check that the host is up, and the network or VPN.</source>
        <translation>Prüfen, ob der Host läuft, sowie Netz oder VPN.</translation>
    </message>
    <message>
        <source>%1 does not answer as an SSH server</source>
        <translation>%1 antwortet nicht wie ein SSH-Server</translation>
    </message>
    <message>
        <source>%1 offers no method of encryption that Slipway accepts</source>
        <translation>%1 bietet kein Verschlüsselungsverfahren an, das Slipway akzeptiert</translation>
    </message>
    <message>
        <source>Update OpenSSH on the host.</source>
        <translation>OpenSSH auf dem Host aktualisieren.</translation>
    </message>
    <message>
        <source>%1 hung up before the login</source>
        <translation>%1 hat vor der Anmeldung aufgelegt</translation>
    </message>
    <message>
        <source>sshd does this when too many log in at once (MaxStartups) or after failed logins (PerSourcePenalties): wait half a minute.</source>
        <translation>sshd tut das, wenn sich zu viele gleichzeitig anmelden (MaxStartups) oder nach fehlgeschlagenen Anmeldungen (PerSourcePenalties): eine halbe Minute warten.</translation>
    </message>
    <message>
        <source>The host showed no key</source>
        <translation>Der Host hat keinen Schlüssel gezeigt</translation>
    </message>
    <message>
        <source>The host&apos;s key cannot be read</source>
        <translation>Der Schlüssel des Hosts lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>It shows the %1 key %2.</source>
        <translation>Er zeigt den %1-Schlüssel %2.</translation>
    </message>
    <message>
        <source>The key of %1 has changed</source>
        <translation>Der Schlüssel von %1 hat sich geändert</translation>
    </message>
    <message>
        <source>The known_hosts files have another one. Somebody may be in between.</source>
        <translation>Die known_hosts-Dateien haben einen anderen. Vielleicht ist jemand dazwischen.</translation>
    </message>
    <message>
        <source>If the host was set up anew, ask its owner for the fingerprint, compare, and remove the old line with: ssh-keygen -R &apos;%1&apos;</source>
        <translation>Wurde der Host neu aufgesetzt: seinen Betreiber nach dem Fingerabdruck fragen, vergleichen und die alte Zeile entfernen mit: ssh-keygen -R &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1 shows a key of another type than before</source>
        <translation>%1 zeigt einen Schlüssel anderer Art als zuvor</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the host&apos;s owner and add the key to known_hosts.</source>
        <translation>Den Fingerabdruck mit dem Betreiber des Hosts vergleichen und den Schlüssel in known_hosts aufnehmen.</translation>
    </message>
    <message>
        <source>The key of %1 is revoked</source>
        <translation>Der Schlüssel von %1 ist widerrufen</translation>
    </message>
    <message>
        <source>Do not connect. Ask the host&apos;s owner.</source>
        <translation>Nicht verbinden. Den Betreiber des Hosts fragen.</translation>
    </message>
    <message>
        <source>The host&apos;s key got no verdict</source>
        <translation>Zum Schlüssel des Hosts gibt es kein Urteil</translation>
    </message>
    <message>
        <source>A certificate authority is trusted for it, but Slipway cannot check host certificates yet.</source>
        <translation>Für ihn wird einer Zertifizierungsstelle vertraut, aber Slipway kann Host-Zertifikate noch nicht prüfen.</translation>
    </message>
    <message>
        <source>The key of %1 is not known</source>
        <translation>Der Schlüssel von %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>The ssh configuration reaches %1 through another host</source>
        <translation>Die SSH-Konfiguration erreicht %1 über einen anderen Host</translation>
    </message>
    <message>
        <source>ProxyJump and ProxyCommand (%1) come later.</source>
        <translation>ProxyJump und ProxyCommand (%1) kommen später.</translation>
    </message>
    <message>
        <source>Until then, use a host that is reached directly, for example through a VPN.</source>
        <translation>Bis dahin einen Host verwenden, der direkt erreichbar ist, etwa über ein VPN.</translation>
    </message>
    <message>
        <source>There is no program to run</source>
        <translation>Es gibt kein Programm, das ausgeführt werden soll</translation>
    </message>
    <message>
        <source>An argument of %1 holds a NUL</source>
        <translation>Ein Argument von %1 enthält ein NUL</translation>
    </message>
    <message>
        <source>An argument of %1 is longer than 128 KiB</source>
        <translation>Ein Argument von %1 ist länger als 128 KiB</translation>
    </message>
    <message>
        <source>Send it as input instead.</source>
        <translation>Stattdessen als Eingabe schicken.</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>ein Skript</translation>
    </message>
    <message>
        <source>%1 is not an absolute path of a file</source>
        <translation>%1 ist kein absoluter Pfad einer Datei</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1 files could not be written</source>
        <translation>%1 Dateien konnten nicht geschrieben werden</translation>
    </message>
    <message>
        <source>A job needs a plain name and an absolute folder</source>
        <translation>Ein Job braucht einen einfachen Namen und einen absoluten Ordner</translation>
    </message>
    <message>
        <source>Let that account do it, or an administrator.</source>
        <translation>Das jenem Konto oder einem Administrator überlassen.</translation>
    </message>
    <message>
        <source>%1 could not be started</source>
        <translation>%1 konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>%1 could not be followed</source>
        <translation>%1 konnte nicht verfolgt werden</translation>
    </message>
    <message>
        <source>The state of %1 could not be read</source>
        <translation>Der Zustand von %1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 could not be cancelled</source>
        <translation>%1 konnte nicht abgebrochen werden</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>sshd opens no session for this account.</source>
        <translation>sshd öffnet für dieses Konto keine Sitzung.</translation>
    </message>
    <message>
        <source>Check MaxSessions in sshd&apos;s configuration.</source>
        <translation>MaxSessions in der Konfiguration von sshd prüfen.</translation>
    </message>
    <message>
        <source>%1 had no turn in time</source>
        <translation>%1 kam nicht rechtzeitig an die Reihe</translation>
    </message>
    <message>
        <source>Other commands use all sessions of the connection.</source>
        <translation>Andere Befehle belegen alle Sitzungen der Verbindung.</translation>
    </message>
    <message>
        <source>The host has been silent for %1 s.</source>
        <translation>Der Host schweigt seit %1 s.</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Die Verbindung ging verloren</translation>
    </message>
    <message>
        <source>What ran there may still run. Try again: it connects again by itself.</source>
        <translation>Was dort lief, läuft vielleicht noch. Noch einmal versuchen: Die Verbindung kommt von selbst wieder.</translation>
    </message>
    <message>
        <source>The path of an HTTP request must start with / and hold no blank</source>
        <translation>Der Pfad einer HTTP-Anfrage muss mit / beginnen und darf kein Leerzeichen enthalten</translation>
    </message>
    <message>
        <source>The host or port of an HTTP request is not valid</source>
        <translation>Host oder Port einer HTTP-Anfrage ist ungültig</translation>
    </message>
    <message>
        <source>The token of an HTTP request holds a control character</source>
        <translation>Das Token einer HTTP-Anfrage enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>It closed the connection without an answer.</source>
        <translation>Die Verbindung wurde ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The answer ended early.</source>
        <translation>Die Antwort endete vorzeitig.</translation>
    </message>
    <message>
        <source>A chunk of the answer is longer than it said.</source>
        <translation>Ein Stück der Antwort ist länger als angekündigt.</translation>
    </message>
    <message>
        <source>A line of the answer is too long.</source>
        <translation>Eine Zeile der Antwort ist zu lang.</translation>
    </message>
    <message>
        <source>The answer&apos;s headers are too long.</source>
        <translation>Die Kopfzeilen der Antwort sind zu lang.</translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation>Die Antwort ist kein HTTP.</translation>
    </message>
    <message>
        <source>The answer has a header without a colon.</source>
        <translation>Die Antwort hat eine Kopfzeile ohne Doppelpunkt.</translation>
    </message>
    <message>
        <source>The answer&apos;s length is not a number.</source>
        <translation>Die Länge der Antwort ist keine Zahl.</translation>
    </message>
    <message>
        <source>A chunk of the answer has no length.</source>
        <translation>Ein Stück der Antwort hat keine Länge.</translation>
    </message>
    <message>
        <source>The host&apos;s key could not be recorded</source>
        <translation>Der Schlüssel des Hosts konnte nicht festgehalten werden</translation>
    </message>
    <message>
        <source>The request was cancelled</source>
        <translation>Die Anfrage wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 was not started</source>
        <translation>%1 wurde nicht gestartet</translation>
    </message>
    <message>
        <source>No answer within %1 s.</source>
        <translation>Keine Antwort innerhalb von %1 s.</translation>
    </message>
    <message>
        <source>The host accepts no keys</source>
        <translation>Der Host nimmt keine Schlüssel an</translation>
    </message>
    <message>
        <source>Set PubkeyAuthentication yes in its sshd configuration.</source>
        <translation>In seiner sshd-Konfiguration PubkeyAuthentication yes setzen.</translation>
    </message>
    <message>
        <source>Logging in was cancelled</source>
        <translation>Die Anmeldung wurde abgebrochen</translation>
    </message>
    <message>
        <source>The host did not answer the login in time</source>
        <translation>Der Host hat nicht rechtzeitig auf die Anmeldung geantwortet</translation>
    </message>
    <message>
        <source>The host hung up: too many keys were tried</source>
        <translation>Der Host hat aufgelegt: Es wurden zu viele Schlüssel versucht</translation>
    </message>
    <message>
        <source>Name the right key for this host in the ssh configuration, with IdentityFile and IdentitiesOnly yes.</source>
        <translation>In der SSH-Konfiguration den richtigen Schlüssel für diesen Host nennen, mit IdentityFile und IdentitiesOnly yes.</translation>
    </message>
    <message>
        <source>The host hung up during the login</source>
        <translation>Der Host hat während der Anmeldung aufgelegt</translation>
    </message>
    <message>
        <source>It accepts no key of the ssh-agent.</source>
        <translation>Er nimmt keinen Schlüssel des ssh-agent an.</translation>
    </message>
    <message>
        <source>No ssh-agent was reached.</source>
        <translation>Kein ssh-agent war erreichbar.</translation>
    </message>
    <message>
        <source>It does not accept %1.</source>
        <translation>Er nimmt %1 nicht an.</translation>
    </message>
    <message>
        <source>%1 has a passphrase, and Slipway does not ask for passphrases yet.</source>
        <translation>%1 hat eine Passphrase, und Slipway fragt noch nicht nach Passphrasen.</translation>
    </message>
    <message>
        <source>%1 could not be read as a private key.</source>
        <translation>%1 ließ sich nicht als privater Schlüssel lesen.</translation>
    </message>
    <message>
        <source>It wants more than a key (a second factor), which Slipway cannot give yet.</source>
        <translation>Er verlangt mehr als einen Schlüssel (einen zweiten Faktor), was Slipway noch nicht kann.</translation>
    </message>
    <message>
        <source>Check with: ssh -v %1@%2</source>
        <translation>Prüfen mit: ssh -v %1@%2</translation>
    </message>
    <message>
        <source>Add the key to the agent: ssh-add %1</source>
        <translation>Den Schlüssel in den Agent laden: ssh-add %1</translation>
    </message>
    <message>
        <source>%1 could not log in at %2</source>
        <translation>%1 konnte sich bei %2 nicht anmelden</translation>
    </message>
    <message>
        <source>ssh -G named no host, user and port</source>
        <translation>ssh -G nannte weder Host noch Benutzer und Port</translation>
    </message>
    <message>
        <source>The program ssh is missing on this machine</source>
        <translation>Das Programm ssh fehlt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Install OpenSSH&apos;s client (Debian: apt install openssh-client).</source>
        <translation>Den OpenSSH-Client installieren (Debian: apt install openssh-client).</translation>
    </message>
    <message>
        <source>ssh does not understand the host&apos;s name or its own configuration</source>
        <translation>ssh versteht den Namen des Hosts oder die eigene Konfiguration nicht</translation>
    </message>
    <message>
        <source>Check with: ssh -G %1</source>
        <translation>Prüfen mit: ssh -G %1</translation>
    </message>
    <message>
        <source>The request to %1:%2</source>
        <translation>Die Anfrage an %1:%2</translation>
    </message>
    <message>
        <source>sshd does not forward connections to %1:%2</source>
        <translation>sshd leitet keine Verbindungen zu %1:%2 weiter</translation>
    </message>
    <message>
        <source>Allow it in the host&apos;s sshd configuration: AllowTcpForwarding local, and no PermitOpen that excludes it.</source>
        <translation>In der sshd-Konfiguration des Hosts erlauben: AllowTcpForwarding local, und kein PermitOpen, das es ausschließt.</translation>
    </message>
    <message>
        <source>The name %1 could not be resolved in time.</source>
        <translation>Der Name %1 ließ sich nicht rechtzeitig auflösen.</translation>
    </message>
    <message>
        <source>poll() failed.</source>
        <translation>poll() ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Es kommt keine Antwort.</translation>
    </message>
    <message>
        <source>The name %1 has no address.</source>
        <translation>Der Name %1 hat keine Adresse.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the host&apos;s owner, then connect once with ssh, or test the connection in the window and accept it there.</source>
        <translation>Den Fingerabdruck mit dem Betreiber des Hosts vergleichen, dann einmal mit ssh verbinden, oder die Verbindung im Fenster prüfen und ihn dort annehmen.</translation>
    </message>
    <message>
        <source>Slipway did not record that key of %1</source>
        <translation>Diesen Schlüssel von %1 hat nicht Slipway eingetragen</translation>
    </message>
    <message>
        <source>Take it out of your own known_hosts with: ssh-keygen -R &apos;%1&apos;</source>
        <translation>Aus der eigenen known_hosts nehmen mit: ssh-keygen -R &apos;%1&apos;</translation>
    </message>
    <message>
        <source>It listens on port %1. Give it a name in the ssh configuration, with HostName %2 and Port %1, and use that.</source>
        <translation>Er lauscht auf Port %1. Ihm in der ssh-Konfiguration einen Namen geben, mit HostName %2 und Port %1, und den verwenden.</translation>
    </message>
    <message>
        <source>The host&apos;s key could not be forgotten</source>
        <translation>Der Schlüssel des Hosts konnte nicht vergessen werden</translation>
    </message>
</context>
<context>
    <name>slipway::secrets</name>
    <message>
        <source>the entry %1 of %2 in the keychain</source>
        <translation>der Eintrag %1 von %2 im Schlüsselbund</translation>
    </message>
    <message>
        <source>Asking for %1 was cancelled</source>
        <translation>Die Suche wurde abgebrochen: %1</translation>
    </message>
    <message>
        <source>The keychain took too long</source>
        <translation>Der Schlüsselbund brauchte zu lange</translation>
    </message>
    <message>
        <source>It was asked for %1, and did not answer within %2 s.</source>
        <translation>Gesucht war: %1; keine Antwort innerhalb von %2 s.</translation>
    </message>
    <message>
        <source>Unlock the keychain: it may wait for your password in another window.</source>
        <translation>Den Schlüsselbund entsperren: Er wartet vielleicht in einem anderen Fenster auf das Passwort.</translation>
    </message>
    <message>
        <source>The keychain cannot be asked</source>
        <translation>Der Schlüsselbund lässt sich nicht fragen</translation>
    </message>
    <message>
        <source>It was asked for %1: %2</source>
        <translation>Gesucht war: %1; %2</translation>
    </message>
    <message>
        <source>Start a keychain such as GNOME Keyring, KWallet or KeePassXC, and unlock it; or name another source under &quot;secrets&quot; in slipway.yaml.</source>
        <translation>Einen Schlüsselbund wie GNOME Keyring, KWallet oder KeePassXC starten und entsperren, oder unter „secrets“ in slipway.yaml eine andere Quelle nennen.</translation>
    </message>
    <message>
        <source>The secret %1 is not known here</source>
        <translation>Das Secret %1 ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>It was looked for as %1, which is %2.</source>
        <translation>Gesucht war: %1; Ergebnis: %2.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Store it: slipway secret set %1 --in %2</source>
        <translation>Ablegen: slipway secret set %1 --in %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a secret</source>
        <translation>„%1“ ist kein Name eines Secrets</translation>
    </message>
    <message>
        <source>A name holds letters, digits and _ . / @ -, and begins with a letter, a digit or _.</source>
        <translation>Ein Name enthält Buchstaben, Ziffern und _ . / @ - und beginnt mit einem Buchstaben, einer Ziffer oder _.</translation>
    </message>
    <message>
        <source>Looking up the secret %1 was cancelled</source>
        <translation>Die Suche nach dem Secret %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>It was looked for in the environment of this Slipway, where the variable %1 is %2.</source>
        <translation>Gesucht wurde in der Umgebung dieses Slipway; die Variable %1 ist dort %2.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Start Slipway with the variable %1 set, or name another source under &quot;secrets&quot; in slipway.yaml.</source>
        <translation>Slipway mit gesetzter Variable %1 starten oder unter „secrets“ in slipway.yaml eine andere Quelle nennen.</translation>
    </message>
    <message>
        <source>The secret %1 belongs to no environment</source>
        <translation>Das Secret %1 gehört zu keiner Umgebung</translation>
    </message>
    <message>
        <source>The keychain keeps the secrets of each environment by themselves.</source>
        <translation>Der Schlüsselbund bewahrt die Secrets jeder Umgebung für sich auf.</translation>
    </message>
    <message>
        <source>Name an environment.</source>
        <translation>Eine Umgebung nennen.</translation>
    </message>
    <message>
        <source>The secret %1 is not looked for in the keychain</source>
        <translation>Das Secret %1 wird nicht im Schlüsselbund gesucht</translation>
    </message>
    <message>
        <source>&quot;secrets&quot; in slipway.yaml names another source for this environment.</source>
        <translation>„secrets“ in slipway.yaml nennt für diese Umgebung eine andere Quelle.</translation>
    </message>
    <message>
        <source>Change it there, or write: secrets: { from: keychain }.</source>
        <translation>Dort ändern oder schreiben: secrets: { from: keychain }.</translation>
    </message>
    <message>
        <source>There is no command that looks up secrets</source>
        <translation>Es gibt keinen Befehl, der Secrets nachschlägt</translation>
    </message>
    <message>
        <source>Add command: [pass, show, &quot;{name}&quot;] to &quot;secrets&quot; in slipway.yaml.</source>
        <translation>Unter „secrets“ in slipway.yaml command: [pass, show, &quot;{name}&quot;] ergänzen.</translation>
    </message>
    <message>
        <source>The program that looks up secrets cannot be started</source>
        <translation>Das Programm, das Secrets nachschlägt, lässt sich nicht starten</translation>
    </message>
    <message>
        <source>Install %1, or correct &quot;secrets&quot; in slipway.yaml.</source>
        <translation>%1 installieren oder „secrets“ in slipway.yaml korrigieren.</translation>
    </message>
    <message>
        <source>Looking up the secret %1 took too long</source>
        <translation>Die Suche nach dem Secret %1 dauerte zu lange</translation>
    </message>
    <message>
        <source>`%1` did not end within %2 s.</source>
        <translation>`%1` endete nicht innerhalb von %2 s.</translation>
    </message>
    <message>
        <source>Run it in a terminal: it may wait for a passphrase.</source>
        <translation>In einem Terminal ausführen: Vielleicht wartet der Befehl auf eine Passphrase.</translation>
    </message>
    <message>
        <source>printed nothing</source>
        <translation>keine Ausgabe</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>beendet mit Exit-Code %1</translation>
    </message>
    <message>
        <source>It was looked for with `%1`, which %2.%3</source>
        <translation>Gesucht wurde mit `%1`: %2.%3</translation>
    </message>
    <message>
        <source>Run it in a terminal, and add the secret to what it asks.</source>
        <translation>In einem Terminal ausführen und das Secret dort ablegen, wo der Befehl sucht.</translation>
    </message>
    <message>
        <source>The secret %1 is no text in UTF-8</source>
        <translation>Das Secret %1 ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>Store it as text, for example in base64.</source>
        <translation>Als Text ablegen, etwa in Base64.</translation>
    </message>
</context>
<context>
    <name>slipway::session</name>
    <message>
        <source>A file of the project cannot be read</source>
        <translation>Eine Datei des Projekts lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 does not have %2</source>
        <translation>%1 hat kein %2</translation>
    </message>
    <message>
        <source>No terminal could be opened</source>
        <translation>Es ließ sich kein Terminal öffnen</translation>
    </message>
    <message>
        <source>None is known here.</source>
        <translation>Hier ist keines bekannt.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Name yours in the environment variable TERMINAL.</source>
        <translation>Das gewünschte in der Umgebungsvariablen TERMINAL nennen.</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder, or choose another one.</source>
        <translation>Den freien Platz und die Rechte des Ordners prüfen, oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is no compose file in %1</source>
        <translation>In %1 gibt es keine Compose-Datei</translation>
    </message>
    <message>
        <source>A project is an application that Docker Compose runs: compose.yaml or docker-compose.yml says how.</source>
        <translation>Ein Projekt ist eine Anwendung, die Docker Compose laufen lässt: compose.yaml oder docker-compose.yml sagt wie.</translation>
    </message>
    <message>
        <source>Choose the folder that has it, or write one there.</source>
        <translation>Den Ordner wählen, der sie hat, oder dort eine schreiben.</translation>
    </message>
    <message>
        <source>The compose file cannot be read</source>
        <translation>Die Compose-Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Look at its permissions.</source>
        <translation>Die Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>Es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>Choose the folder of your application.</source>
        <translation>Den Ordner der Anwendung wählen.</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 ist schon da</translation>
    </message>
    <message>
        <source>Nothing was written: no file is ever overwritten here.</source>
        <translation>Nichts wurde geschrieben: Hier wird nie eine Datei überschrieben.</translation>
    </message>
    <message>
        <source>Go back and look at the folder again.</source>
        <translation>Zurückgehen und den Ordner noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Git did not commit</source>
        <translation>Git hat nicht committet</translation>
    </message>
    <message>
        <source>Commit the files yourself: a release is named by its commit.</source>
        <translation>Die Dateien selbst committen: Ein Release heißt nach seinem Commit.</translation>
    </message>
    <message>
        <source>%1 is not empty</source>
        <translation>%1 ist nicht leer</translation>
    </message>
    <message>
        <source>Choose a new folder; or open this one, if it is the demo.</source>
        <translation>Einen neuen Ordner wählen; oder diesen öffnen, wenn er die Demo ist.</translation>
    </message>
    <message>
        <source>%1 is a file, and would have to be a folder.</source>
        <translation>%1 ist eine Datei und müsste ein Ordner sein.</translation>
    </message>
    <message>
        <source>Rename that file; or name another path on the page before.</source>
        <translation>Diese Datei umbenennen; oder auf der Seite davor einen anderen Pfad angeben.</translation>
    </message>
    <message>
        <source>Put right what Git says, and make it once more: it goes on from here.</source>
        <translation>Beheben, was Git sagt, und sie noch einmal anlegen lassen: Es geht von hier aus weiter.</translation>
    </message>
</context>
<context>
    <name>slipway::session::Session</name>
    <message>
        <source>This plan is not known any more</source>
        <translation>Dieser Plan ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Make it anew.</source>
        <translation>Neu erstellen.</translation>
    </message>
</context>
<context>
    <name>slipway::shell::AlertSheet</name>
    <message>
        <source>Show on this desktop when an environment is not well, and when it is again</source>
        <translation>Auf diesem Rechner zeigen, wenn es einer Umgebung nicht gut geht, und wenn wieder</translation>
    </message>
    <message>
        <source>Hold them back from</source>
        <translation>Zurückhalten von</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Beginning of the quiet hours</source>
        <translation>Beginn der Ruhezeit</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>Ende der Ruhezeit</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>What was held back is summed up when the quiet hours end. They are yours, and so is this page: nothing of it is written into the project.</source>
        <translation>Was zurückgehalten wurde, wird am Ende der Ruhezeit zusammengefasst. Sie ist persönlich, wie diese Seite: Nichts davon wird in das Projekt geschrieben.</translation>
    </message>
    <message>
        <source>Who else is told, of which environments and after how long stands under “alerts” in slipway.yaml. That webhook is the team’s, and knows no quiet hours.</source>
        <translation>Wer sonst, von welchen Umgebungen und nach welcher Zeit erfährt, steht unter „alerts“ in slipway.yaml. Dieser Webhook gehört dem Team und kennt keine Ruhezeit.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>slipway::shell::CommandModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>slipway::shell::CommandPalette</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>So heißt nichts.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Aktionen suchen</translation>
    </message>
</context>
<context>
    <name>slipway::shell::Connection</name>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
    <message numerus="yes">
        <source>Live · %n host(s)</source>
        <translation>
            <numerusform>Live · %n Host</numerusform>
            <numerusform>Live · %n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline · no host answers</source>
        <translation>Kein Host antwortet</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n host(s) unreachable</source>
        <translation>
            <numerusform>%1 von %n Host offline</numerusform>
            <numerusform>%1 von %n Hosts offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Live · %1 of %n host(s)</source>
        <translation>
            <numerusform>Live · %1 von %n Host</numerusform>
            <numerusform>Live · %1 von %n Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::shell::Leading</name>
    <message>
        <source>Build and verify here</source>
        <translation>Hier bauen und verifizieren</translation>
    </message>
</context>
<context>
    <name>slipway::shell::MainWindow</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Anderes Projekt öffnen…</translation>
    </message>
    <message>
        <source>The folder with the project’s slipway.yaml</source>
        <translation>Der Ordner mit dem slipway.yaml des Projekts</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Aktion suchen…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was restarted on %2</source>
        <translation>%1 wurde auf %2 neu gestartet</translation>
    </message>
    <message>
        <source>No release is known to run in %1</source>
        <translation>In %1 läuft kein bekanntes Release</translation>
    </message>
    <message>
        <source>Look again, or deploy a release there.</source>
        <translation>Aktualisieren oder dort ein Release deployen.</translation>
    </message>
    <message>
        <source>Nothing has been deployed to %1 yet</source>
        <translation>Nach %1 wurde noch nichts deployt</translation>
    </message>
    <message>
        <source>Promote or deploy a release first.</source>
        <translation>Zuerst ein Release hochstufen oder deployen.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Benachrichtigungen…</translation>
    </message>
    <message>
        <source>Open the menu of what has the focus</source>
        <translation>Das Menü zu dem öffnen, was den Fokus hat</translation>
    </message>
    <message>
        <source>Finish deployment %1</source>
        <translation>Deployment %1 zu Ende führen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Edit the environment</source>
        <translation>Die Umgebung bearbeiten</translation>
    </message>
    <message>
        <source>Test the connections to its hosts</source>
        <translation>Die Verbindungen zu den Hosts prüfen</translation>
    </message>
    <message>
        <source>Show what %1 prints</source>
        <translation>Ausgaben von %1 zeigen</translation>
    </message>
    <message>
        <source>Restart %1 on %2…</source>
        <translation>%1 auf %2 neu starten…</translation>
    </message>
    <message>
        <source>Open a shell in %1 on %2</source>
        <translation>Eine Shell in %1 auf %2 öffnen</translation>
    </message>
    <message>
        <source>Open a shell on %1</source>
        <translation>Eine Shell auf %1 öffnen</translation>
    </message>
    <message>
        <source>%1: last seen %2</source>
        <translation>%1: zuletzt gesehen %2</translation>
    </message>
</context>
<context>
    <name>slipway::shell::RecentModel</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>slipway::shell::ScreenshotRun</name>
    <message>
        <source>Cannot make the folder %1</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Name a folder that can be written to.</source>
        <translation>Einen Ordner nennen, in den geschrieben werden darf.</translation>
    </message>
    <message>
        <source>Cannot write the picture %1</source>
        <translation>Das Bild %1 lässt sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>slipway::shell::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
</context>
<context>
    <name>slipway::shell::TopBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Find an action (%1)</source>
        <translation>Aktion suchen (%1)</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>Search or run…  %1</source>
        <translation>Suchen oder ausführen…  %1</translation>
    </message>
</context>
<context>
    <name>slipway::shell::Tray</name>
    <message>
        <source>nothing deployed</source>
        <translation>nichts deployt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Es ist noch nichts bekannt</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Das Fenster zeigen</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Benachrichtigungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>slipway::shell::Welcome</name>
    <message>
        <source>The folder with the project’s slipway.yaml</source>
        <translation>Der Ordner mit dem slipway.yaml des Projekts</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Slipway</source>
        <translation>Slipway</translation>
    </message>
    <message>
        <source>Takes one finished image, unchanged, from this machine to stage to production.</source>
        <translation>Bringt ein fertiges Image unverändert von diesem Rechner über Stage in die Produktion.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Try the demo…</source>
        <translation>Demo ausprobieren…</translation>
    </message>
    <message>
        <source>Make it a project…</source>
        <translation>Zum Projekt machen…</translation>
    </message>
    <message>
        <source>A project is a folder with a slipway.yaml, which says what is deployed and where. “New project…” makes one from a compose file, step by step; the demo shows how it goes, on this machine.</source>
        <translation>Ein Projekt ist ein Ordner mit einer slipway.yaml, die sagt, was wohin deployt wird. „Neues Projekt…“ macht eines aus einer Compose-Datei, Schritt für Schritt; die Demo zeigt auf diesem Rechner, wie es geht.</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::Age</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::AwaitedTable</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::CellTable</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::ErrorPanel</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::ExportFile</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save it to another folder.</source>
        <translation>In einem anderen Ordner speichern.</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::Label</name>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::LogTools</name>
    <message>
        <source>Find in log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Follow the newest line</source>
        <translation>Der neuesten Zeile folgen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Copy the selection, or all</source>
        <translation>Die Auswahl oder alles kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::LogView</name>
    <message>
        <source>Save log</source>
        <translation>Log speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) skipped</source>
        <translation>
            <numerusform>%n Zeile übersprungen</numerusform>
            <numerusform>%n Zeilen übersprungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::widgets::Names</name>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::widgets::Series</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln good</source>
        <translation>
            <numerusform>%Ln gute</numerusform>
            <numerusform>%Ln gute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad</source>
        <translation>
            <numerusform>%Ln schlechte</numerusform>
            <numerusform>%Ln schlechte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln nicht bekannt</numerusform>
            <numerusform>%Ln nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody looked</source>
        <translation>niemand sah nach</translation>
    </message>
    <message>
        <source>median %1 ms, 95 of 100 within %2 ms</source>
        <translation>Median %1 ms, 95 von 100 innerhalb von %2 ms</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::Sign</name>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Progressing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation>Abgewichen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>allows</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>warnt</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>cannot be probed</source>
        <translation>Probe nicht möglich</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::Sparkline</name>
    <message>
        <source>no samples yet</source>
        <translation>noch keine Messungen</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s), all bad</source>
        <translation>
            <numerusform>%n Messung, alle schlecht</numerusform>
            <numerusform>%n Messungen, alle schlecht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s), 95 of 100 within %1 ms</source>
        <translation>
            <numerusform>%n Messung, 95 von 100 innerhalb von %1 ms</numerusform>
            <numerusform>%n Messungen, 95 von 100 innerhalb von %1 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bad</source>
        <translation>
            <numerusform>%1, %n schlecht</numerusform>
            <numerusform>%1, %n schlecht</numerusform>
        </translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
</context>
<context>
    <name>slipway::widgets::TimeChart</name>
    <message>
        <source>%1 on %2 over time</source>
        <translation>%1 auf %2 über die Zeit</translation>
    </message>
    <message>
        <source>%1 of the probes good; %2. %3. Left and right go through the times.</source>
        <translation>%1 der Proben gut; %2. %3. Links und rechts gehen durch die Zeiten.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
</TS>
