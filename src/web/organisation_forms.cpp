// SPDX-License-Identifier: Apache-2.0
#include "web/organisation_forms.h"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

#include "base/number.h"
#include "text/blank_text.h"

namespace bihuan::web {
namespace {

using cases::Reorganisation;
using offices::Change;

constexpr std::size_t basis_bytes_max = 1500;

class ChangeForm {
 public:
  ChangeForm(const OrganisationId& organisation, const http::Parameters& form, Day today)
      : organisation_(organisation), form_(form), on_(day_or(today)) {}

  Result<Reorganisation> change() {
    Reorganisation asked = frame();
    const std::string wanted = value("change");
    if (wanted == "abolish") {
      end(asked);
    } else if (wanted == "merge") {
      merge(asked);
    } else if (auto one = single(wanted)) {
      asked.changes.push_back(*std::move(one));
    } else if (faults_.empty()) {
      fault("请选择要作的变更", "Choose the change");
    }
    return finish(std::move(asked));
  }

  Result<Reorganisation> founding() {
    Reorganisation asked = frame();
    offices::Founded founded{organisation_, on_, name("full_name"), offices::Kind::other,
                             reference("parent")};
    if (const auto kind = enumerator(offices::kind_names(), value("kind"))) {
      founded.kind = *kind;
    } else if (!value("kind").empty()) {
      fault("没有这种单位性质", "There is no such kind of organisation");
    }
    asked.changes.emplace_back(std::move(founded));
    if (const std::string given = value("short_name"); !text::is_blank_text(given)) {
      asked.changes.emplace_back(
          offices::NameGiven{organisation_, on_, offices::NameForm::short_form, given});
    }
    if (const auto relation = enumerator(offices::relation_names(), value("relation"))) {
      asked.changes.emplace_back(offices::RelationSet{organisation_, on_, *relation});
    }
    if (!value("order").empty())
      asked.changes.emplace_back(offices::Ordered{organisation_, on_, number("order")});
    return finish(std::move(asked));
  }

 private:
  std::string value(std::string_view control) const { return std::string(form_.find(control).value_or("")); }

  void fault(std::string zh, std::string en) { faults_.push_back({std::move(zh), std::move(en)}); }

  Day day_or(Day today) {
    const std::string given = value("on");
    if (given.empty()) return today;
    if (const auto day = parse_day(given)) return *day;
    fault("“起始日期”须写作 2026-09-30 这样的日期", "“From” is a date like 2026-09-30");
    return today;
  }

  Reorganisation frame() {
    Reorganisation asked;
    asked.happened_on = on_;
    std::string basis = value("basis");
    if (basis.size() > basis_bytes_max) {
      fault(fmt::format("“依据”超过 {} 字节", basis_bytes_max),
            fmt::format("“Basis” has more than {} bytes", basis_bytes_max));
    }
    if (!text::is_blank_text(basis)) asked.remarks["basis"] = std::move(basis);
    return asked;
  }

  Result<Reorganisation> finish(Reorganisation asked) {
    if (!faults_.empty()) return fail(ErrorKind::malformed, std::move(faults_));
    return asked;
  }

  std::string name(std::string_view control) {
    std::string given = value(control);
    if (text::is_blank_text(given)) fault("请填写名称", "Fill in the name");
    return given;
  }

  std::optional<OrganisationId> reference(std::string_view control) const {
    const std::string id = value(control);
    if (id.empty()) return {};
    return OrganisationId(id);
  }

  int number(std::string_view control) {
    if (const auto number = parse_number(value(control), 0, offices::order_max)) return *number;
    fault(fmt::format("次序须为 0 至 {} 的整数", offices::order_max),
          fmt::format("The order is a whole number from 0 to {}", offices::order_max));
    return 0;
  }

  template <class Enum>
  static std::optional<Enum> enumerator(JsonNames<Enum> names, const std::string& given) {
    for (const auto& [text, one] : names) {
      if (given == text) return one;
    }
    return {};
  }

  std::optional<Change> single(const std::string& wanted) {
    using enum offices::NameForm;
    if (wanted == "rename") return offices::NameGiven{organisation_, on_, full, name("name")};
    if (wanted == "short_name") return offices::NameGiven{organisation_, on_, short_form, name("name")};
    if (wanted == "withdraw_name") return offices::NameWithdrawn{organisation_, on_, name("name")};
    if (wanted == "move") return offices::Moved{organisation_, on_, reference("organisation")};
    if (wanted == "order") return offices::Ordered{organisation_, on_, number("order")};
    if (wanted == "relation") return relation();
    if (wanted == "nameplate") return nameplate();
    return {};
  }

  std::optional<Change> relation() {
    if (const auto chosen = enumerator(offices::relation_names(), value("relation"))) {
      return offices::RelationSet{organisation_, on_, *chosen};
    }
    fault("请选择与本办的关系", "Choose the relation to the office");
    return {};
  }

  std::optional<Change> nameplate() {
    if (const auto body = reference("organisation")) return offices::NameplateHung{organisation_, on_, *body};
    return offices::NameplateTakenDown{organisation_, on_};
  }

  void end(Reorganisation& asked) {
    const auto successor = reference("organisation");
    asked.changes.emplace_back(offices::Abolished{organisation_, on_, successor});
    if (successor) asked.handed_over[organisation_] = *successor;
  }

  void merge(Reorganisation& asked) {
    const auto into = reference("organisation");
    if (!into) return fault("请选择并入哪个单位", "Choose into which organisation");
    asked.changes.emplace_back(offices::Merged{{organisation_}, on_, *into});
    asked.handed_over[organisation_] = *into;
  }

  const OrganisationId& organisation_;
  const http::Parameters& form_;
  std::vector<Words> faults_;
  Day on_;
};

}  // namespace

Result<Reorganisation> parse_change_form(const OrganisationId& organisation, const http::Parameters& form,
                                         Day today) {
  return ChangeForm(organisation, form, today).change();
}

Result<Reorganisation> parse_founding_form(const OrganisationId& organisation, const http::Parameters& form,
                                           Day today) {
  return ChangeForm(organisation, form, today).founding();
}

}  // namespace bihuan::web
