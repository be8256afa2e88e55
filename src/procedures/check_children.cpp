// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>

#include "procedures/check.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {
namespace {

class ChildCheck {
 public:
  ChildCheck(const Procedure& procedure, Findings& findings) : procedure_(procedure), findings_(findings) {}

  void run() {
    for (const ChildTemplate& child : procedure_.children) {
      bool is_used = false;
      for (const Act& act : procedure_.acts) {
        if (!opens(act, child)) continue;
        is_used = true;
        check_fields_of(act, child);
      }
      if (!is_used)
        report(child, "没有一项办理用到它；给一项办理加上效果 open_child，或删去它",
               "is used by no act; give one the effect open_child or remove it");
      if (child.kind.empty()) report(child, "没有写 kind，即按哪个流程办", "has no kind: by which procedure");
      if (child.is_each && child.lead.empty())
        report(child, "要一家一件（each），须写 lead，即按哪个填写项分",
               "is one for each organisation (each) but names no field lead to divide by");
    }
  }

 private:
  static bool opens(const Act& act, const ChildTemplate& child) {
    return std::ranges::any_of(act.effects, [&](const Effect& effect) {
      return effect.kind == EffectKind::open_child && effect.argument == child.name;
    });
  }

  void check_fields_of(const Act& act, const ChildTemplate& child) {
    check_field(act, child, child.title, {FieldType::text}, true);
    for (const std::string* field : {&child.lead, &child.support, &child.examiner}) {
      if (!field->empty()) check_field(act, child, *field, {FieldType::organisations}, false);
    }
    if (!child.due.empty()) check_field(act, child, child.due, {FieldType::day, FieldType::due}, false);
    for (const Passed& passed : child.passes) {
      if (act.find_field(passed.field) == nullptr) report_field(act, child, passed.field, "");
    }
  }

  void check_field(const Act& act, const ChildTemplate& child, const std::string& name,
                   std::initializer_list<FieldType> types, bool is_needed) {
    const Field* field = act.find_field(name);
    const bool fits = field != nullptr && std::ranges::find(types, field->type) != types.end() &&
                      (field->required || !is_needed);
    if (fits) return;
    std::string form = fmt::format("type = \"{}\"", word_for(*types.begin()));
    if (is_needed) form += ", required = true";
    report_field(act, child, name, form);
  }

  void report_field(const Act& act, const ChildTemplate& child, std::string_view name,
                    std::string_view form) {
    const std::string written = form.empty() ? "" : fmt::format("（{}）", form);
    findings_.add(act.line,
                  {fmt::format("办理“{}”开出下级件“{}”，要用填写项“{}”{}；补上或改正", act.label.zh,
                               child.name, shown(name), written),
                   fmt::format("act \"{}\" opens the child \"{}\", which reads the field \"{}\" ({}); add or "
                               "mend it",
                               act.name, child.name, shown(name), form.empty() ? "any type" : form)});
  }

  void report(const ChildTemplate& child, std::string_view zh, std::string_view en) {
    findings_.add(child.line, {fmt::format("下级件“{}”{}", child.name, zh),
                               fmt::format("the child \"{}\" {}", child.name, en)});
  }

  const Procedure& procedure_;
  Findings& findings_;
};

}  // namespace

void check_kinds(const Procedure& procedure, const std::vector<std::string_view>& known, Findings& findings) {
  for (const ChildTemplate& child : procedure.children) {
    if (child.kind == procedure.kind || std::ranges::find(known, child.kind) != known.end()) continue;
    const Words mend = mend_by_nearest(child.kind, known);
    findings.add(
        child.line,
        {fmt::format("下级件“{}”的 kind“{}”不是已有的流程；{}", child.name, shown(child.kind), mend.zh),
         fmt::format("the child \"{}\" is of the kind \"{}\", of which there is no procedure; {}", child.name,
                     shown(child.kind), mend.en)});
  }
}

void check_children(const Procedure& procedure, Findings& findings) {
  ChildCheck(procedure, findings).run();
}

}  // namespace bihuan::procedures
