<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>NoticeOverlay</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Welcome! Touch the screen to begin. It is free.</source>
        <translation>Kính mời {addr} chạm vào màn hình để bắt đầu học. Hoàn toàn miễn phí.</translation>
    </message>
    <message>
        <source>You need not read, and you need no account.</source>
        <translation>{Addr} không cần biết chữ, không cần tài khoản.</translation>
    </message>
    <message>
        <source>What would you like to learn today?</source>
        <translation>Hôm nay {addr} muốn học gì?</translation>
    </message>
    <message>
        <source>Touch one box. The kiosk reads it to you.</source>
        <translation>Chạm vào một ô. Máy sẽ đọc cho {addr} nghe.</translation>
    </message>
    <message>
        <source>Or go on with the lesson you began.</source>
        <translation>Hoặc {addr} học tiếp bài đang học dở.</translation>
    </message>
    <message>
        <source>Not sure? Begin with this lesson.</source>
        <translation>Chưa biết chọn gì? {Addr} bắt đầu bằng bài này nhé.</translation>
    </message>
    <message>
        <source>There are no lessons here yet. Please tell the guide.</source>
        <translation>Máy chưa có bài học nào. Nhờ {addr} báo người hướng dẫn.</translation>
    </message>
    <message>
        <source>Understanding digital transformation</source>
        <translation>Hiểu về chuyển đổi số</translation>
    </message>
    <message>
        <source>Using a phone</source>
        <translation>Kỹ năng dùng điện thoại</translation>
    </message>
    <message>
        <source>Everyday digital services</source>
        <translation>Dịch vụ số thiết yếu</translation>
    </message>
    <message>
        <source>Staying safe online</source>
        <translation>An toàn trên mạng</translation>
    </message>
    <message>
        <source>Choose a lesson.</source>
        <translation>{Addr} chọn một bài nhé.</translation>
    </message>
    <message>
        <source>This subject has no lessons here yet.</source>
        <translation>Chủ đề này chưa có bài học nào.</translation>
    </message>
    <message>
        <source>Let us go on where you stopped.</source>
        <translation>Mình học tiếp từ chỗ {addr} dừng lại nhé.</translation>
    </message>
    <message>
        <source>That is right!</source>
        <translation>Đúng rồi!</translation>
    </message>
    <message>
        <source>That is right now. Well done!</source>
        <translation>Bây giờ thì đúng rồi. {Addr} giỏi lắm!</translation>
    </message>
    <message>
        <source>Not quite. Try again.</source>
        <translation>Chưa đúng, {addr} thử lại nhé.</translation>
    </message>
    <message>
        <source>Not quite. Here is how it is done.</source>
        <translation>Chưa đúng. Máy chỉ cách làm, {addr} xem nhé.</translation>
    </message>
    <message>
        <source>Please choose first.</source>
        <translation>{Addr} chọn trước đã nhé.</translation>
    </message>
    <message>
        <source>Not finished yet. Some are left to choose.</source>
        <translation>Chưa xong đâu, {addr} chọn nốt phần còn lại nhé.</translation>
    </message>
    <message>
        <source>A hint.</source>
        <translation>Gợi ý cho {addr}.</translation>
    </message>
    <message>
        <source>Let us practise once more.</source>
        <translation>Mình luyện thêm một lần nữa nhé.</translation>
    </message>
    <message>
        <source>You went through the whole lesson! Practise once more.</source>
        <translation>{Addr} đã học hết bài! Mình luyện thêm cho quen tay nhé.</translation>
    </message>
    <message>
        <source>You did one thing by yourself!</source>
        <translation>{Addr} đã tự làm được một việc!</translation>
    </message>
    <message>
        <source>You did two things by yourself!</source>
        <translation>{Addr} đã tự làm được hai việc!</translation>
    </message>
    <message>
        <source>You did three things by yourself!</source>
        <translation>{Addr} đã tự làm được ba việc!</translation>
    </message>
    <message>
        <source>You did four things by yourself!</source>
        <translation>{Addr} đã tự làm được bốn việc!</translation>
    </message>
    <message>
        <source>You did five things by yourself!</source>
        <translation>{Addr} đã tự làm được năm việc!</translation>
    </message>
    <message>
        <source>You did six things by yourself!</source>
        <translation>{Addr} đã tự làm được sáu việc!</translation>
    </message>
    <message>
        <source>You did seven things by yourself!</source>
        <translation>{Addr} đã tự làm được bảy việc!</translation>
    </message>
    <message>
        <source>You did eight things by yourself!</source>
        <translation>{Addr} đã tự làm được tám việc!</translation>
    </message>
    <message>
        <source>You did nine things by yourself!</source>
        <translation>{Addr} đã tự làm được chín việc!</translation>
    </message>
    <message>
        <source>You did ten things by yourself!</source>
        <translation>{Addr} đã tự làm được mười việc!</translation>
    </message>
    <message>
        <source>You did more than ten things by yourself!</source>
        <translation>{Addr} đã tự làm được hơn mười việc!</translation>
    </message>
    <message>
        <source>To practise more:</source>
        <translation>Nên luyện thêm:</translation>
    </message>
    <message>
        <source>Take this card home.</source>
        <translation>{Addr} mang thẻ này về nhà nhé.</translation>
    </message>
    <message>
        <source>The next lesson:</source>
        <translation>Bài tiếp theo:</translation>
    </message>
    <message>
        <source>The guide has been called. Please wait a moment.</source>
        <translation>Đã gọi người hướng dẫn. {Addr} chờ một chút nhé.</translation>
    </message>
    <message>
        <source>Are you still here? If so, touch the big button.</source>
        <translation>{Addr} còn ở đây không? Nếu còn, {addr} chạm vào nút lớn nhé.</translation>
    </message>
    <message>
        <source>Ten seconds left.</source>
        <translation>Còn mười giây.</translation>
    </message>
    <message>
        <source>Five seconds left.</source>
        <translation>Còn năm giây.</translation>
    </message>
    <message>
        <source>Good. Please go on.</source>
        <translation>Vâng, mời {addr} học tiếp.</translation>
    </message>
    <message>
        <source>The power was cut. Go on with the lesson you were in?</source>
        <translation>Lúc nãy máy bị mất điện. {Addr} có muốn học tiếp bài đang dở không?</translation>
    </message>
    <message>
        <source>Thank you for coming. See you again!</source>
        <translation>Cảm ơn {addr} đã đến học. Hẹn gặp lại {addr}!</translation>
    </message>
    <message>
        <source>Larger text.</source>
        <translation>Chữ to hơn.</translation>
    </message>
    <message>
        <source>Smaller text.</source>
        <translation>Chữ nhỏ hơn.</translation>
    </message>
    <message>
        <source>White text on black.</source>
        <translation>Chữ trắng trên nền đen.</translation>
    </message>
    <message>
        <source>Usual colours.</source>
        <translation>Màu sắc bình thường.</translation>
    </message>
    <message>
        <source>Louder.</source>
        <translation>To hơn.</translation>
    </message>
    <message>
        <source>Quieter.</source>
        <translation>Nhỏ hơn.</translation>
    </message>
    <message>
        <source>The kiosk now speaks English.</source>
        <translation>Máy đã chuyển sang tiếng Việt.</translation>
    </message>
    <message>
        <source>Something went wrong in the kiosk, not with you. Please call the guide.</source>
        <translation>Máy gặp trục trặc, không phải lỗi của {addr}. Nhờ {addr} gọi người hướng dẫn.</translation>
    </message>
    <message>
        <source>The answer could not be saved. Try again, or call the guide.</source>
        <translation>Câu trả lời chưa lưu được. {Addr} thử lại, hoặc gọi người hướng dẫn.</translation>
    </message>
    <message>
        <source>The record is damaged. Please call the guide.</source>
        <translation>Sổ ghi kết quả bị hỏng. Nhờ {addr} gọi người hướng dẫn.</translation>
    </message>
    <message>
        <source>The kiosk has no room left to save. Please call the guide.</source>
        <translation>Máy hết chỗ lưu. Nhờ {addr} gọi người hướng dẫn.</translation>
    </message>
    <message>
        <source>This lesson cannot be opened. Choose another one.</source>
        <translation>Bài này không mở được. {Addr} chọn bài khác nhé.</translation>
    </message>
    <message>
        <source>This lesson is no longer here. Choose another one.</source>
        <translation>Bài này không còn trong máy. {Addr} chọn bài khác nhé.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Digital learning station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital learning station · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Sound is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
