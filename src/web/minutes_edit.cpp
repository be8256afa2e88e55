// SPDX-License-Identifier: Apache-2.0
#include "web/minutes_edit.h"

#include <fmt/format.h>
#include <limits>
#include <map>

#include "base/number.h"
#include "intake/draft_names.h"
#include "text/blank_text.h"
#include "web/due_form.h"
#include "web/minutes_text.h"
#include "web/organisation_choice.h"

namespace bihuan::web {
namespace {

using intake::Edit;

constexpr std::size_t place_max = 100'000'000;  // of a character in the text
constexpr int item_max = 100'000;

class EditForm {
 public:
  EditForm(const http::Parameters& form, const text::SourceText& text) : form_(form), text_(text) {}

  Result<Edit> read() {
    for (const http::Pair& field : form_) {
      if (field.value.size() > intake::words_bytes_max) return too_long();
    }
    static const std::map<std::string, Result<Edit> (EditForm::*)(), std::less<>> readers{
        {"bearers", &EditForm::bearers},   {"choose", &EditForm::choose},
        {"due", &EditForm::due},           {"kind", &EditForm::kind},
        {"title", &EditForm::title},       {"merge", &EditForm::merge},
        {"split", &EditForm::split},       {"drop", &EditForm::drop},
        {"restore", &EditForm::restore},   {"mark", &EditForm::mark},
        {"add_duty", &EditForm::add_duty}, {"add_matter", &EditForm::add_matter},
    };
    const auto reader = readers.find(value("edit"));
    if (reader == readers.end()) {
      return fail(ErrorKind::malformed, Words{"没有这种修改", "There is no such edit"});
    }
    return (this->*reader->second)();
  }

 private:
  static Failure too_long() {
    return fail(ErrorKind::malformed,
                Words{fmt::format("内容过长，每栏最多 {} 字节", intake::words_bytes_max),
                      fmt::format("Too long: {} bytes a field at most", intake::words_bytes_max)});
  }

  std::string value(std::string_view name) const { return std::string(form_.find(name).value_or("")); }
  DraftId draft() const { return DraftId{value("draft")}; }

  std::optional<std::size_t> number(std::string_view name) const {
    return parse_number<std::size_t>(value(name), 0, place_max);
  }

  intake::ChosenBearers chosen() const {
    return {chosen_organisations(form_.all("lead")), chosen_organisations(form_.all("support")),
            value("officials")};
  }

  Result<Edit> bearers() { return intake::SetBearers{draft(), chosen(), value("reason")}; }

  Result<Edit> choose() {
    return intake::ChooseBearer{draft(), value("written"), chosen_organisations(form_.all("chosen")),
                                value("reason")};
  }

  Result<Edit> due() {
    if (!value("as_in_text").empty()) return intake::SetDue{draft(), {}};
    auto rule = TRY(parse_due_form(form_, "due", value("due_words")));
    return intake::SetDue{draft(), std::move(rule)};
  }

  Result<Edit> kind() {
    for (const auto& [name, kind] : intake::duty_kind_names()) {
      if (value("kind") == name) return intake::SetKind{draft(), kind, value("reason")};
    }
    return fail(ErrorKind::malformed,
                Words{"请选择是具体任务还是原则要求", "Choose whether it is a task or guidance"});
  }

  Result<Edit> title() { return intake::SetTitle{draft(), value("title")}; }
  Result<Edit> merge() { return intake::Merge{draft(), DraftId{value("into")}}; }
  Result<Edit> drop() { return intake::Drop{draft(), value("reason")}; }
  Result<Edit> restore() { return intake::Restore{draft()}; }

  Result<Edit> split() {
    if (const auto at = number("at")) return intake::Split{draft(), *at};
    return fail(ErrorKind::malformed, Words{"请选择从哪里拆开", "Choose where to split"});
  }

  Result<Edit> mark() {
    const auto begin = number("begin");
    const auto end = number("end");
    if (begin && end) return intake::MarkSentence{{*begin, *end}};
    if (text::is_blank_text(value("words")))
      return fail(ErrorKind::malformed, Words{"请从左侧原文复制一句话", "Copy a sentence of the text"});
    if (const auto span = find_words(text_, value("words"))) return intake::MarkSentence{*span};
    return fail(ErrorKind::malformed, Words{"原文中没有找到这句话，请从左侧原文复制",
                                            "The text has no such words: copy them from it"});
  }

  Result<Edit> add_duty() {
    const auto item = parse_number(form_.find("item").value_or("0"), 0, item_max);
    if (!item) return fail(ErrorKind::malformed, Words{"请选择议题", "Choose the item"});
    return intake::AddDuty{*item, value("words"), chosen(), value("whence")};
  }

  Result<Edit> add_matter() { return intake::AddMatter{value("title"), value("whence")}; }

  const http::Parameters& form_;
  const text::SourceText& text_;
};

}  // namespace

Result<std::uint32_t> version_seen(const http::Parameters& form) {
  const auto version = parse_number<std::uint32_t>(form.find("seen").value_or(""), 0,
                                                   std::numeric_limits<std::uint32_t>::max());
  if (version) return *version;
  return fail(ErrorKind::malformed,
              Words{"缺少草稿的版本，请刷新后再改", "The version of the drafts is missing: reload"});
}

Result<Edit> parse_edit_form(const http::Parameters& form, const text::SourceText& text) {
  return EditForm{form, text}.read();
}

}  // namespace bihuan::web
