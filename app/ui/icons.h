// The icons Préau uses, by their code points in Material Design Icons (package
// fonts-materialdesignicons-webfont 1.6.50), named as the font's own table names them. Only these are baked: to add
// one, add its line and its place in `all`. A test reads the table again and checks both.
#pragma once

#include <array>

namespace ui::icon {

inline constexpr char32_t none = 0;

inline constexpr char32_t home = 0xF2DC;
inline constexpr char32_t book_open_page_variant = 0xF5DA;
inline constexpr char32_t compass_outline = 0xF18C;
inline constexpr char32_t trophy_outline = 0xF53A;
inline constexpr char32_t help_circle_outline = 0xF625;
inline constexpr char32_t help_circle = 0xF2D7;
inline constexpr char32_t format_size = 0xF27F;
inline constexpr char32_t close = 0xF156;
inline constexpr char32_t close_circle = 0xF159;
inline constexpr char32_t close_circle_outline = 0xF15A;
inline constexpr char32_t arrow_left = 0xF04D;
inline constexpr char32_t arrow_right = 0xF054;
inline constexpr char32_t arrow_up = 0xF05D;
inline constexpr char32_t arrow_down = 0xF045;
inline constexpr char32_t chevron_right = 0xF142;
inline constexpr char32_t chevron_down = 0xF140;
inline constexpr char32_t chevron_left = 0xF141;
inline constexpr char32_t chevron_up = 0xF143;
inline constexpr char32_t check = 0xF12C;
inline constexpr char32_t check_circle = 0xF5E0;
inline constexpr char32_t check_circle_outline = 0xF5E1;
inline constexpr char32_t check_all = 0xF12D;
inline constexpr char32_t play = 0xF40A;
inline constexpr char32_t pause = 0xF3E4;
inline constexpr char32_t refresh = 0xF450;
inline constexpr char32_t lightbulb_outline = 0xF336;
inline constexpr char32_t alert_outline = 0xF02A;
inline constexpr char32_t alert_circle = 0xF028;
inline constexpr char32_t alert = 0xF026;
inline constexpr char32_t information_outline = 0xF2FD;
inline constexpr char32_t format_quote = 0xF27E;
inline constexpr char32_t comment_question_outline = 0xF186;
inline constexpr char32_t comment_outline = 0xF182;
inline constexpr char32_t comment_text_outline = 0xF189;
inline constexpr char32_t bookmark_outline = 0xF0C3;
inline constexpr char32_t bookmark = 0xF0C0;
inline constexpr char32_t drag_vertical = 0xF1DD;
inline constexpr char32_t drag = 0xF1DB;
inline constexpr char32_t cellphone = 0xF11C;
inline constexpr char32_t qrcode = 0xF432;
inline constexpr char32_t translate = 0xF5CA;
inline constexpr char32_t account_outline = 0xF013;
inline constexpr char32_t account = 0xF004;
inline constexpr char32_t account_multiple = 0xF00E;
inline constexpr char32_t account_multiple_outline = 0xF00F;
inline constexpr char32_t account_circle = 0xF009;
inline constexpr char32_t clock = 0xF150;
inline constexpr char32_t timer = 0xF51B;
inline constexpr char32_t flag_outline = 0xF23D;
inline constexpr char32_t eye = 0xF208;
inline constexpr char32_t eye_off = 0xF209;
inline constexpr char32_t content_save = 0xF193;
inline constexpr char32_t delete_ = 0xF1C0;
inline constexpr char32_t theme_light_dark = 0xF50E;
inline constexpr char32_t weather_sunny = 0xF599;
inline constexpr char32_t weather_night = 0xF594;
inline constexpr char32_t contrast_circle = 0xF197;
inline constexpr char32_t undo_variant = 0xF54D;
inline constexpr char32_t undo = 0xF54C;
inline constexpr char32_t redo = 0xF44E;
inline constexpr char32_t menu = 0xF35C;
inline constexpr char32_t format_list_bulleted = 0xF279;
inline constexpr char32_t star = 0xF4CE;
inline constexpr char32_t star_outline = 0xF4D2;
inline constexpr char32_t heart_outline = 0xF2D5;
inline constexpr char32_t block_helper = 0xF0AD;
inline constexpr char32_t minus_circle_outline = 0xF377;
inline constexpr char32_t book_open_variant = 0xF0BE;
inline constexpr char32_t book_open = 0xF0BD;
inline constexpr char32_t clipboard_check = 0xF14C;
inline constexpr char32_t file_check = 0xF216;
inline constexpr char32_t pin = 0xF403;
inline constexpr char32_t school = 0xF474;
inline constexpr char32_t keyboard = 0xF30C;
inline constexpr char32_t backspace = 0xF06E;
inline constexpr char32_t shield = 0xF498;
inline constexpr char32_t shield_outline = 0xF499;
inline constexpr char32_t lock = 0xF33E;
inline constexpr char32_t lock_outline = 0xF341;
inline constexpr char32_t database = 0xF1B8;
inline constexpr char32_t folder_outline = 0xF256;
inline constexpr char32_t folder = 0xF24B;
inline constexpr char32_t printer = 0xF42A;
inline constexpr char32_t radiobox_marked = 0xF43E;
inline constexpr char32_t radiobox_blank = 0xF43D;
inline constexpr char32_t checkbox_marked = 0xF132;
inline constexpr char32_t checkbox_blank_outline = 0xF131;
inline constexpr char32_t exit_to_app = 0xF206;
inline constexpr char32_t logout = 0xF343;
inline constexpr char32_t fullscreen = 0xF293;
inline constexpr char32_t fullscreen_exit = 0xF294;
inline constexpr char32_t coffee = 0xF176;
inline constexpr char32_t source_branch = 0xF62C;
inline constexpr char32_t thumb_up_outline = 0xF514;
inline constexpr char32_t thumb_down_outline = 0xF512;
inline constexpr char32_t human_handsup = 0xF64C;
inline constexpr char32_t hand_pointing_right = 0xF2C7;
inline constexpr char32_t bullhorn = 0xF0E6;
inline constexpr char32_t email_outline = 0xF1F0;
inline constexpr char32_t magnify = 0xF349;
inline constexpr char32_t plus = 0xF415;
inline constexpr char32_t minus = 0xF374;
inline constexpr char32_t pencil = 0xF3EB;
inline constexpr char32_t dots_vertical = 0xF1D9;
inline constexpr char32_t open_in_new = 0xF3CC;
inline constexpr char32_t download = 0xF1DA;
inline constexpr char32_t volume_high = 0xF57E;
inline constexpr char32_t certificate = 0xF124;
inline constexpr char32_t flask_outline = 0xF096;
inline constexpr char32_t swap_vertical = 0xF4E2;
inline constexpr char32_t swap_horizontal = 0xF4E1;
inline constexpr char32_t web = 0xF59F;
inline constexpr char32_t send = 0xF48A;
inline constexpr char32_t settings = 0xF493;
inline constexpr char32_t text_to_speech = 0xF50A;
inline constexpr char32_t camera = 0xF100;
inline constexpr char32_t share = 0xF496;
inline constexpr char32_t reply = 0xF45A;
inline constexpr char32_t repeat = 0xF456;
inline constexpr char32_t trending_up = 0xF535;
inline constexpr char32_t note_text = 0xF39E;
inline constexpr char32_t sleep = 0xF4B2;
inline constexpr char32_t paw = 0xF3E9;
inline constexpr char32_t history = 0xF2DA;
inline constexpr char32_t file_document = 0xF219;
inline constexpr char32_t puzzle = 0xF431;
inline constexpr char32_t map_marker = 0xF34E;
inline constexpr char32_t calendar = 0xF0ED;

// Names of later editions of the set, and what stands in for them here.
inline constexpr char32_t bullhorn_outline = bullhorn;
inline constexpr char32_t cancel = block_helper;
inline constexpr char32_t check_bold = check;
inline constexpr char32_t clock_outline = clock;
inline constexpr char32_t close_thick = close;
inline constexpr char32_t coffee_outline = coffee;
inline constexpr char32_t comment_quote_outline = comment_text_outline;
inline constexpr char32_t content_save_outline = content_save;
inline constexpr char32_t database_outline = database;
inline constexpr char32_t delete_outline = delete_;
inline constexpr char32_t eye_outline = eye;
inline constexpr char32_t format_letter_case = format_size;
inline constexpr char32_t format_quote_close = format_quote;
inline constexpr char32_t hand_back_right_outline = human_handsup;
inline constexpr char32_t hand_heart_outline = heart_outline;
inline constexpr char32_t keyboard_outline = keyboard;
inline constexpr char32_t lightbulb_on_outline = lightbulb_outline;
inline constexpr char32_t message_question_outline = comment_question_outline;
inline constexpr char32_t pin_outline = pin;
inline constexpr char32_t school_outline = school;
inline constexpr char32_t shield_lock_outline = shield_outline;
inline constexpr char32_t text_box_check_outline = clipboard_check;

// clang-format off
inline constexpr std::array all{
    home, book_open_page_variant, compass_outline, trophy_outline, help_circle_outline, help_circle, format_size,
    close, close_circle, close_circle_outline, arrow_left, arrow_right, arrow_up, arrow_down, chevron_right,
    chevron_down, chevron_left, chevron_up, check, check_circle, check_circle_outline, check_all, play, pause,
    refresh, lightbulb_outline, alert_outline, alert_circle, alert, information_outline, format_quote,
    comment_question_outline, comment_outline, comment_text_outline, bookmark_outline, bookmark, drag_vertical, drag,
    cellphone, qrcode, translate, account_outline, account, account_multiple, account_multiple_outline,
    account_circle, clock, timer, flag_outline, eye, eye_off, content_save, delete_, theme_light_dark, weather_sunny,
    weather_night, contrast_circle, undo_variant, undo, redo, menu, format_list_bulleted, star, star_outline,
    heart_outline, block_helper, minus_circle_outline, book_open_variant, book_open, clipboard_check, file_check, pin,
    school, keyboard, backspace, shield, shield_outline, lock, lock_outline, database, folder_outline, folder,
    printer, radiobox_marked, radiobox_blank, checkbox_marked, checkbox_blank_outline, exit_to_app, logout,
    fullscreen, fullscreen_exit, coffee, source_branch, thumb_up_outline, thumb_down_outline, human_handsup,
    hand_pointing_right, bullhorn, email_outline, magnify, plus, minus, pencil, dots_vertical, open_in_new, download,
    volume_high, certificate, flask_outline, swap_vertical, swap_horizontal, web, settings, text_to_speech, camera,
    share, reply, repeat, trending_up, note_text, sleep, paw, history, file_document, puzzle, map_marker, calendar,
    send,
};
// clang-format on

}  // namespace ui::icon
