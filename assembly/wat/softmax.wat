(module
 (type $0 (func (param i32 i32 i32 i32 i32)))
 (type $1 (func (param i32 i32 i32 i32 i32 f64)))
 (type $2 (func (param i32 i32 i32)))
 (type $3 (func (param i32 i32 i32 i32 f64)))
 (type $4 (func (param i32 i32 i32 i32 f64 i32)))
 (type $5 (func (param i32 i32 i32 i32 i32 i32 i32 i32)))
 (type $6 (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 f64)))
 (type $7 (func (param i32 i32 i32 i32 f64 f64)))
 (type $8 (func (param i32 i32 i32 i32) (result f64)))
 (type $9 (func (param i32 i32 i32 i32 i32 i32 i32)))
 (type $10 (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32)))
 (type $11 (func (param i32 i32)))
 (type $12 (func (param i32 i32 i32 i32 i32 i32 i32 f64 i32)))
 (type $13 (func (param i32 i32 i32 i32 i32) (result f64)))
 (type $14 (func (param i32 i32 i32 f64)))
 (type $15 (func (param i32 i32 i32 f64 i32 i32)))
 (type $16 (func (param i32 i32) (result i32)))
 (type $17 (func (param i32 i32 i32 i32 f64) (result i32)))
 (type $18 (func (param f64 f64 f64) (result f64)))
 (type $19 (func (param i32 i32) (result f32)))
 (type $20 (func (param i32 i32 i32 i32 f32 f64 i32) (result f64)))
 (type $21 (func (param i32 i32 f32 f64 i32) (result f64)))
 (type $22 (func (param f64) (result f64)))
 (type $23 (func (param i32 i32 i32 f32 f64 f64)))
 (type $24 (func (param i32 i32 i32 f32 f64 i32) (result f64)))
 (type $25 (func (param i32 i32 f32)))
 (type $26 (func (param i32 i32) (result f64)))
 (type $27 (func (param f64 f64) (result f64)))
 (type $28 (func (param i32 i32 i32 i32 f64 f64 i32) (result f64)))
 (type $29 (func (param i32 i32 f64 f64 i32) (result f64)))
 (type $30 (func (param i32 i32 i32 f64 f64 f64)))
 (type $31 (func (param i32 i32 i32 f64 f64 i32) (result f64)))
 (type $32 (func (param i32 i32 f64)))
 (type $33 (func (param v128 f64) (result v128)))
 (type $34 (func (param i32 i32 i32 i32 f32 i32)))
 (type $35 (func (param i32 i32 i32 i32 f64 i32 i32)))
 (type $36 (func (param i32 i32 i32 i32)))
 (type $37 (func))
 (import "env" "memory" (memory $mimport$0 1))
 (data $0 (i32.const 1024) ";\aa\b8?\7f\00@K\00r1?\8e\be\bf5\a7c\b5:\f0\1e\t<,\ac*=F\aa*>\fe\ff\ff>\c3]\af\c2")
 (data $1 (i32.const 1072) "\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
 (data $2 (i32.const 1104) "\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
 (data $3 (i32.const 1168) "\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
 (data $4 (i32.const 1680) "\fe\82+eG\15G@\00\00\00\00\00\008C\00\00\e0\feB.\96?v<y5\ef9\9a=\bcVX\feo\c1V?\0f\11\a8\f8\14\11\81?M\19UUUU\a5?E\ddTUUU\c5?\00\00\00\00\00\00\e0?a{:n\b7(\86\c0\00\00\00\00\00\00\f0?")
 (data $5 (i32.const 1776) "\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
 (data $6 (i32.const 1808) "\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
 (data $7 (i32.const 2320) "\00\e0\ff\0f\00\00\00\80\00\00\008\00\00\80\00\ff\ff\7f\0f\00\00\808\00\00\00?\ff\0f\00\c8\00|\00\00\00~\00\00")
 (data $8 (i32.const 2360) "\18\86a\18\86a\a8?(\af\a1\bc\86\f2\aa?\1e\1e\1e\1e\1e\1e\ae?\11\11\11\11\11\11\b1?\14;\b1\13;\b1\b3?F\17]t\d1E\b7?\1c\c7q\1c\c7q\bc?\92$I\92$I\c2?\9a\99\99\99\99\99\c9?UUUUUU\d5?\00\00\e0\feB.\e6?v<y5\ef9\ea=\cd;\7ff\9e\a0\f6?\00\00\00\00\00\00\e0?\ff\03\00\00\00\000C\00\00\00\00\00\000C")
 (export "causalLogSoftmax" (func $10))
 (export "causalLogSoftmax64" (func $20))
 (export "causalSoftmax" (func $21))
 (export "causalSoftmax64" (func $22))
 (export "columnsDot" (func $24))
 (export "columnsDot64" (func $26))
 (export "columnsLiveSum" (func $27))
 (export "columnsLiveSum64" (func $28))
 (export "columnsLogSoftmaxBackward" (func $29))
 (export "columnsLogSoftmaxBackward64" (func $30))
 (export "columnsSoftmaxBackward" (func $31))
 (export "columnsSoftmaxBackward64" (func $32))
 (export "columnsExpSum" (func $33))
 (export "columnsLogs" (func $34))
 (export "columnsMax" (func $35))
 (export "columnsScale" (func $36))
 (export "columnsShift" (func $37))
 (export "columnsExpSum64" (func $38))
 (export "columnsLogs64" (func $39))
 (export "columnsMax64" (func $40))
 (export "columnsScale64" (func $41))
 (export "columnsShift64" (func $43))
 (export "logSoftmaxBackward" (func $44))
 (export "logSoftmaxBackward64" (func $45))
 (export "logSoftmaxGrad" (func $48))
 (export "logSoftmaxGrad64" (func $51))
 (export "softmaxBackward" (func $52))
 (export "softmaxBackward64" (func $53))
 (export "softmaxGrad" (func $55))
 (export "softmaxGrad64" (func $57))
 (export "subtract" (func $58))
 (export "subtract64" (func $59))
 (export "decodeHalf" (func $60))
 (export "encodeHalf" (func $61))
 (export "log" (func $4))
 (export "logs" (func $62))
 (export "adjust" (func $63))
 (export "adjust64" (func $64))
 (export "dropZeros" (func $65))
 (export "dropZeros64" (func $66))
 (export "expSum" (func $7))
 (export "hasNaN" (func $67))
 (export "logSoftmax" (func $6))
 (export "logSumExp" (func $68))
 (export "max" (func $1))
 (export "scale" (func $8))
 (export "shift" (func $5))
 (export "softmax" (func $9))
 (export "sumExp" (func $3))
 (export "expSum64" (func $17))
 (export "hasNaN64" (func $69))
 (export "logSoftmax64" (func $16))
 (export "logSumExp64" (func $70))
 (export "max64" (func $11))
 (export "scale64" (func $18))
 (export "shift64" (func $15))
 (export "softmax64" (func $19))
 (export "sumExp64" (func $14))
 (export "shortLogSoftmaxGrad" (func $71))
 (export "shortSoftmaxGrad" (func $72))
 (export "center" (func $73))
 (export "dotRows" (func $74))
 (export "scaleRows" (func $75))
 (export "shiftRows" (func $76))
 (export "subtractRows" (func $77))
 (export "sumRows" (func $78))
 (export "dot" (func $54))
 (export "dot64" (func $56))
 (export "liveSum" (func $47))
 (export "liveSum64" (func $50))
 (export "memory" (memory $mimport$0))
 (start $79)
 (func $0 (param $0 f64) (param $1 f64) (param $2 f64) (result f64)
  (local $3 f64)
  (local $4 f64)
  (local.set $3
   (f64.sub
    (f64.mul
     (local.get $0)
     (f64.const 134217729)
    )
    (f64.sub
     (f64.mul
      (local.get $0)
      (f64.const 134217729)
     )
     (local.get $0)
    )
   )
  )
  (local.set $4
   (f64.sub
    (f64.mul
     (local.get $1)
     (f64.const 134217729)
    )
    (f64.sub
     (f64.mul
      (local.get $1)
      (f64.const 134217729)
     )
     (local.get $1)
    )
   )
  )
  (local.set $0
   (f64.sub
    (local.get $0)
    (local.get $3)
   )
  )
  (local.set $1
   (f64.sub
    (local.get $1)
    (local.get $4)
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.sub
      (f64.mul
       (local.get $3)
       (local.get $4)
      )
      (local.get $2)
     )
     (f64.mul
      (local.get $3)
      (local.get $1)
     )
    )
    (f64.mul
     (local.get $0)
     (local.get $4)
    )
   )
   (f64.mul
    (local.get $0)
    (local.get $1)
   )
  )
 )
 (func $1 (param $0 i32) (param $1 i32) (result f32)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 i32)
  (local.set $2
   (f32x4.splat
    (f32.neg
     (f32.const inf)
    )
   )
  )
  (local.set $3
   (local.get $2)
  )
  (local.set $4
   (local.get $2)
  )
  (local.set $5
   (local.get $2)
  )
  (local.set $7
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $1)
      (i32.xor
       (i32.const 15)
       (i32.const -1)
      )
     )
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $7)
    )
    (then
     (local.set $2
      (f32x4.pmax
       (local.get $2)
       (v128.load
        (local.get $0)
       )
      )
     )
     (local.set $3
      (f32x4.pmax
       (local.get $3)
       (v128.load offset=16
        (local.get $0)
       )
      )
     )
     (local.set $4
      (f32x4.pmax
       (local.get $4)
       (v128.load offset=32
        (local.get $0)
       )
      )
     )
     (local.set $5
      (f32x4.pmax
       (local.get $5)
       (v128.load offset=48
        (local.get $0)
       )
      )
     )
     (local.set $0
      (i32.sub
       (local.get $0)
       (i32.const -64)
      )
     )
     (br $label)
    )
   )
  )
  (local.set $7
   (i32.add
    (local.get $7)
    (i32.shl
     (i32.and
      (local.get $1)
      (i32.const 12)
     )
     (i32.const 2)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $7)
    )
    (then
     (local.set $2
      (f32x4.pmax
       (local.get $2)
       (v128.load
        (local.get $0)
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (if
   (i32.and
    (local.get $1)
    (i32.const 3)
   )
   (then
    (local.set $3
     (f32x4.pmax
      (local.get $3)
      (block (result v128)
       (local.set $1
        (i32.and
         (local.get $1)
         (i32.const 3)
        )
       )
       (local.set $3
        (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
       )
       (block $block
        (if
         (i32.eq
          (local.get $1)
          (i32.const 1)
         )
         (then
          (local.set $3
           (v128.load32_lane 0
            (local.get $0)
            (local.get $3)
           )
          )
          (br $block)
         )
        )
        (local.set $3
         (v128.load64_lane 0
          (local.get $0)
          (local.get $3)
         )
        )
        (if
         (i32.ne
          (local.get $1)
          (i32.const 2)
         )
         (then
          (local.set $3
           (v128.load32_lane 2
            (i32.add
             (local.get $0)
             (i32.const 8)
            )
            (local.get $3)
           )
          )
         )
        )
       )
       (local.get $3)
      )
     )
    )
   )
  )
  (local.set $2
   (f32x4.pmax
    (f32x4.pmax
     (local.get $2)
     (local.get $3)
    )
    (f32x4.pmax
     (local.get $4)
     (local.get $5)
    )
   )
  )
  (local.set $2
   (f32x4.pmax
    (local.get $2)
    (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
     (local.get $2)
     (local.get $2)
    )
   )
  )
  (f32x4.extract_lane 0
   (f32x4.pmax
    (local.get $2)
    (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11
     (local.get $2)
     (local.get $2)
    )
   )
  )
 )
 (func $2 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f32) (param $5 f64) (param $6 i32) (result f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 i32)
  (local $32 i32)
  (local $33 i32)
  (local $34 f32)
  (local $35 f32)
  (if
   (f64.eq
    (local.get $5)
    (f64.const 1)
   )
   (then
    (local.set $5
     (f64.const 1)
    )
   )
   (else
    (local.set $32
     (i32.const 1)
    )
   )
  )
  (local.set $17
   (v128.load32_splat
    (i32.const 1024)
   )
  )
  (local.set $13
   (v128.load32_splat
    (i32.const 1028)
   )
  )
  (local.set $18
   (v128.load32_splat
    (i32.const 1032)
   )
  )
  (local.set $19
   (v128.load32_splat
    (i32.const 1036)
   )
  )
  (local.set $20
   (v128.load32_splat
    (i32.const 1040)
   )
  )
  (local.set $21
   (v128.load32_splat
    (i32.const 1044)
   )
  )
  (local.set $22
   (v128.load32_splat
    (i32.const 1048)
   )
  )
  (local.set $23
   (v128.load32_splat
    (i32.const 1052)
   )
  )
  (local.set $24
   (v128.load32_splat
    (i32.const 1056)
   )
  )
  (local.set $25
   (v128.load32_splat
    (i32.const 1060)
   )
  )
  (if
   (local.get $32)
   (then
    (block $block
     (if
      (f64.gt
       (local.get $5)
       (f64.const 1267650600228229401496703e6)
      )
      (then
       (local.set $34
        (f32.const 8.673617379884035e-19)
       )
       (br $block)
      )
     )
     (if
      (f64.lt
       (local.get $5)
       (f64.const 7.888609052210118e-31)
      )
      (then
       (local.set $31
        (f64.lt
         (f64.abs
          (f64.promote_f32
           (local.get $4)
          )
         )
         (f64.const 9.5367431640625e-07)
        )
       )
      )
     )
     (if
      (local.get $31)
      (then
       (local.set $34
        (f32.const 1152921504606846976)
       )
       (br $block)
      )
     )
     (local.set $34
      (f32.const 1)
     )
    )
   )
   (else
    (local.set $34
     (f32.const 1)
    )
   )
  )
  (local.set $26
   (f32x4.splat
    (local.get $34)
   )
  )
  (local.set $27
   (f32x4.splat
    (if (result f32)
     (local.get $32)
     (then
      (f32.demote_f64
       (f64.min
        (f64.max
         (f64.div
          (f64.const 1)
          (f64.mul
           (local.get $5)
           (f64.promote_f32
            (local.get $34)
           )
          )
         )
         (f64.const 1.1754943508222875e-38)
        )
        (f64.const 8507059173023461586584365e13)
       )
      )
     )
     (else
      (f32.const 1)
     )
    )
   )
  )
  (local.set $14
   (f32x4.splat
    (f32.mul
     (local.get $4)
     (local.get $34)
    )
   )
  )
  (local.set $15
   (v128.load
    (local.get $6)
   )
  )
  (local.set $16
   (v128.load offset=16
    (local.get $6)
   )
  )
  (local.set $33
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $3)
      (i32.const -16)
     )
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $33)
    )
    (then
     (local.set $7
      (v128.load
       (local.get $0)
      )
     )
     (local.set $8
      (v128.load offset=16
       (local.get $0)
      )
     )
     (local.set $9
      (v128.load offset=32
       (local.get $0)
      )
     )
     (local.set $11
      (v128.load offset=48
       (local.get $0)
      )
     )
     (if
      (local.get $32)
      (then
       (local.set $7
        (f32x4.mul
         (f32x4.sub
          (f32x4.mul
           (local.get $7)
           (local.get $26)
          )
          (local.get $14)
         )
         (local.get $27)
        )
       )
       (local.set $8
        (f32x4.mul
         (f32x4.sub
          (f32x4.mul
           (local.get $8)
           (local.get $26)
          )
          (local.get $14)
         )
         (local.get $27)
        )
       )
       (local.set $9
        (f32x4.mul
         (f32x4.sub
          (f32x4.mul
           (local.get $9)
           (local.get $26)
          )
          (local.get $14)
         )
         (local.get $27)
        )
       )
       (local.set $11
        (f32x4.mul
         (f32x4.sub
          (f32x4.mul
           (local.get $11)
           (local.get $26)
          )
          (local.get $14)
         )
         (local.get $27)
        )
       )
      )
      (else
       (local.set $7
        (f32x4.sub
         (local.get $7)
         (local.get $14)
        )
       )
       (local.set $8
        (f32x4.sub
         (local.get $8)
         (local.get $14)
        )
       )
       (local.set $9
        (f32x4.sub
         (local.get $9)
         (local.get $14)
        )
       )
       (local.set $11
        (f32x4.sub
         (local.get $11)
         (local.get $14)
        )
       )
      )
     )
     (local.set $31
      (i32.const 16)
     )
     (local.set $7
      (f32x4.pmax
       (local.get $7)
       (local.get $25)
      )
     )
     (local.set $8
      (f32x4.pmax
       (local.get $8)
       (local.get $25)
      )
     )
     (local.set $9
      (f32x4.pmax
       (local.get $9)
       (local.get $25)
      )
     )
     (local.set $11
      (f32x4.pmax
       (local.get $11)
       (local.get $25)
      )
     )
     (local.set $12
      (f32x4.add
       (f32x4.mul
        (local.get $7)
        (local.get $17)
       )
       (local.get $13)
      )
     )
     (local.set $28
      (f32x4.add
       (f32x4.mul
        (local.get $8)
        (local.get $17)
       )
       (local.get $13)
      )
     )
     (local.set $29
      (f32x4.add
       (f32x4.mul
        (local.get $9)
        (local.get $17)
       )
       (local.get $13)
      )
     )
     (local.set $30
      (f32x4.add
       (f32x4.mul
        (local.get $11)
        (local.get $17)
       )
       (local.get $13)
      )
     )
     (local.set $10
      (f32x4.sub
       (local.get $12)
       (local.get $13)
      )
     )
     (local.set $7
      (f32x4.sub
       (f32x4.sub
        (local.get $7)
        (f32x4.mul
         (local.get $10)
         (local.get $18)
        )
       )
       (f32x4.mul
        (local.get $10)
        (local.get $19)
       )
      )
     )
     (local.set $10
      (f32x4.sub
       (local.get $28)
       (local.get $13)
      )
     )
     (local.set $8
      (f32x4.sub
       (f32x4.sub
        (local.get $8)
        (f32x4.mul
         (local.get $10)
         (local.get $18)
        )
       )
       (f32x4.mul
        (local.get $10)
        (local.get $19)
       )
      )
     )
     (local.set $10
      (f32x4.sub
       (local.get $29)
       (local.get $13)
      )
     )
     (local.set $9
      (f32x4.sub
       (f32x4.sub
        (local.get $9)
        (f32x4.mul
         (local.get $10)
         (local.get $18)
        )
       )
       (f32x4.mul
        (local.get $10)
        (local.get $19)
       )
      )
     )
     (local.set $10
      (f32x4.sub
       (local.get $30)
       (local.get $13)
      )
     )
     (local.set $11
      (f32x4.sub
       (f32x4.sub
        (local.get $11)
        (f32x4.mul
         (local.get $10)
         (local.get $18)
        )
       )
       (f32x4.mul
        (local.get $10)
        (local.get $19)
       )
      )
     )
     (local.set $10
      (f32x4.mul
       (local.get $7)
       (local.get $7)
      )
     )
     (local.set $12
      (i32x4.shl
       (local.get $12)
       (i32.const 23)
      )
     )
     (local.set $10
      (f32x4.add
       (f32x4.mul
        (local.get $12)
        (f32x4.add
         (f32x4.mul
          (f32x4.add
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (local.get $20)
              (local.get $10)
             )
             (f32x4.add
              (f32x4.mul
               (local.get $21)
               (local.get $7)
              )
              (local.get $22)
             )
            )
            (local.get $10)
           )
           (f32x4.add
            (f32x4.mul
             (local.get $23)
             (local.get $7)
            )
            (local.get $24)
           )
          )
          (local.get $10)
         )
         (local.get $7)
        )
       )
       (local.get $12)
      )
     )
     (local.set $7
      (f32x4.mul
       (local.get $8)
       (local.get $8)
      )
     )
     (local.set $12
      (i32x4.shl
       (local.get $28)
       (i32.const 23)
      )
     )
     (local.set $8
      (f32x4.add
       (f32x4.mul
        (local.get $12)
        (f32x4.add
         (f32x4.mul
          (f32x4.add
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (local.get $20)
              (local.get $7)
             )
             (f32x4.add
              (f32x4.mul
               (local.get $21)
               (local.get $8)
              )
              (local.get $22)
             )
            )
            (local.get $7)
           )
           (f32x4.add
            (f32x4.mul
             (local.get $23)
             (local.get $8)
            )
            (local.get $24)
           )
          )
          (local.get $7)
         )
         (local.get $8)
        )
       )
       (local.get $12)
      )
     )
     (local.set $7
      (f32x4.mul
       (local.get $9)
       (local.get $9)
      )
     )
     (local.set $12
      (i32x4.shl
       (local.get $29)
       (i32.const 23)
      )
     )
     (local.set $9
      (f32x4.add
       (f32x4.mul
        (local.get $12)
        (f32x4.add
         (f32x4.mul
          (f32x4.add
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (local.get $20)
              (local.get $7)
             )
             (f32x4.add
              (f32x4.mul
               (local.get $21)
               (local.get $9)
              )
              (local.get $22)
             )
            )
            (local.get $7)
           )
           (f32x4.add
            (f32x4.mul
             (local.get $23)
             (local.get $9)
            )
            (local.get $24)
           )
          )
          (local.get $7)
         )
         (local.get $9)
        )
       )
       (local.get $12)
      )
     )
     (local.set $7
      (f32x4.mul
       (local.get $11)
       (local.get $11)
      )
     )
     (local.set $12
      (i32x4.shl
       (local.get $30)
       (i32.const 23)
      )
     )
     (local.set $7
      (f32x4.add
       (f32x4.mul
        (local.get $12)
        (f32x4.add
         (f32x4.mul
          (f32x4.add
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (local.get $20)
              (local.get $7)
             )
             (f32x4.add
              (f32x4.mul
               (local.get $21)
               (local.get $11)
              )
              (local.get $22)
             )
            )
            (local.get $7)
           )
           (f32x4.add
            (f32x4.mul
             (local.get $23)
             (local.get $11)
            )
            (local.get $24)
           )
          )
          (local.get $7)
         )
         (local.get $11)
        )
       )
       (local.get $12)
      )
     )
     (v128.store
      (local.get $1)
      (local.get $10)
     )
     (v128.store
      (i32.add
       (local.get $1)
       (local.get $31)
      )
      (local.get $8)
     )
     (v128.store
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $31)
        (i32.const 1)
       )
      )
      (local.get $9)
     )
     (v128.store
      (i32.add
       (local.get $1)
       (i32.mul
        (local.get $31)
        (i32.const 3)
       )
      )
      (local.get $7)
     )
     (local.set $7
      (f32x4.add
       (f32x4.add
        (local.get $10)
        (local.get $8)
       )
       (f32x4.add
        (local.get $9)
        (local.get $7)
       )
      )
     )
     (local.set $15
      (f64x2.add
       (local.get $15)
       (f64x2.promote_low_f32x4
        (local.get $7)
       )
      )
     )
     (local.set $16
      (f64x2.add
       (local.get $16)
       (f64x2.promote_low_f32x4
        (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
         (local.get $7)
         (local.get $7)
        )
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $2)
      )
     )
     (local.set $0
      (i32.sub
       (local.get $0)
       (i32.const -64)
      )
     )
     (br $label)
    )
   )
  )
  (local.set $3
   (i32.and
    (local.get $3)
    (i32.const 15)
   )
  )
  (loop $label1
   (if
    (local.get $3)
    (then
     (block $block2
      (local.set $31
       (i32.and
        (local.get $3)
        (i32.const 3)
       )
      )
      (if
       (i32.lt_u
        (local.get $3)
        (i32.const 4)
       )
       (then
        (block $block1
         (local.set $7
          (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
         )
         (if
          (i32.eq
           (local.get $31)
           (i32.const 1)
          )
          (then
           (local.set $7
            (v128.load32_lane 0
             (local.get $0)
             (local.get $7)
            )
           )
           (br $block1)
          )
         )
         (local.set $7
          (v128.load64_lane 0
           (local.get $0)
           (local.get $7)
          )
         )
         (if
          (i32.ne
           (local.get $31)
           (i32.const 2)
          )
          (then
           (local.set $7
            (v128.load32_lane 2
             (i32.add
              (local.get $0)
              (i32.const 8)
             )
             (local.get $7)
            )
           )
          )
         )
        )
       )
       (else
        (local.set $7
         (v128.load
          (local.get $0)
         )
        )
       )
      )
      (local.set $7
       (f32x4.pmax
        (if (result v128)
         (local.get $32)
         (then
          (f32x4.mul
           (f32x4.sub
            (f32x4.mul
             (local.get $7)
             (local.get $26)
            )
            (local.get $14)
           )
           (local.get $27)
          )
         )
         (else
          (f32x4.sub
           (local.get $7)
           (local.get $14)
          )
         )
        )
        (local.get $25)
       )
      )
      (local.set $9
       (f32x4.add
        (f32x4.mul
         (local.get $7)
         (local.get $17)
        )
        (local.get $13)
       )
      )
      (local.set $8
       (f32x4.sub
        (local.get $9)
        (local.get $13)
       )
      )
      (local.set $7
       (f32x4.sub
        (f32x4.sub
         (local.get $7)
         (f32x4.mul
          (local.get $8)
          (local.get $18)
         )
        )
        (f32x4.mul
         (local.get $8)
         (local.get $19)
        )
       )
      )
      (local.set $8
       (f32x4.mul
        (local.get $7)
        (local.get $7)
       )
      )
      (local.set $9
       (i32x4.shl
        (local.get $9)
        (i32.const 23)
       )
      )
      (local.set $7
       (f32x4.add
        (f32x4.mul
         (local.get $9)
         (f32x4.add
          (f32x4.mul
           (f32x4.add
            (f32x4.mul
             (f32x4.add
              (f32x4.mul
               (local.get $20)
               (local.get $8)
              )
              (f32x4.add
               (f32x4.mul
                (local.get $21)
                (local.get $7)
               )
               (local.get $22)
              )
             )
             (local.get $8)
            )
            (f32x4.add
             (f32x4.mul
              (local.get $23)
              (local.get $7)
             )
             (local.get $24)
            )
           )
           (local.get $8)
          )
          (local.get $7)
         )
        )
        (local.get $9)
       )
      )
      (local.set $15
       (f64x2.add
        (local.get $15)
        (f64x2.promote_low_f32x4
         (local.get $7)
        )
       )
      )
      (local.set $16
       (f64x2.add
        (local.get $16)
        (f64x2.promote_low_f32x4
         (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
          (local.get $7)
          (local.get $7)
         )
        )
       )
      )
      (if
       (i32.lt_u
        (local.get $3)
        (i32.const 4)
       )
       (then
        (if
         (i32.eq
          (local.get $31)
          (i32.const 1)
         )
         (then
          (v128.store32_lane 0
           (local.get $1)
           (local.get $7)
          )
         )
         (else
          (v128.store64_lane 0
           (local.get $1)
           (local.get $7)
          )
         )
        )
        (if
         (i32.eq
          (local.get $31)
          (i32.const 3)
         )
         (then
          (v128.store32_lane 2
           (i32.add
            (local.get $1)
            (i32.const 8)
           )
           (local.get $7)
          )
         )
        )
        (br $block2)
       )
      )
      (v128.store
       (local.get $1)
       (local.get $7)
      )
      (local.set $0
       (i32.add
        (local.get $0)
        (i32.const 16)
       )
      )
      (local.set $1
       (i32.add
        (local.get $1)
        (i32.shr_u
         (local.get $2)
         (i32.const 2)
        )
       )
      )
      (local.set $3
       (i32.sub
        (local.get $3)
        (i32.const 4)
       )
      )
      (br $label1)
     )
    )
   )
  )
  (v128.store
   (local.get $6)
   (local.get $15)
  )
  (v128.store offset=16
   (local.get $6)
   (local.get $16)
  )
  (local.set $13
   (f64x2.add
    (local.get $15)
    (local.get $16)
   )
  )
  (f64.add
   (f64x2.extract_lane 0
    (local.get $13)
   )
   (f64x2.extract_lane 1
    (local.get $13)
   )
  )
 )
 (func $3 (param $0 i32) (param $1 i32) (param $2 f32) (param $3 f64) (param $4 i32) (result f64)
  (call $2
   (local.get $0)
   (i32.const 1104)
   (i32.const 0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (local.get $4)
  )
 )
 (func $4 (param $0 f64) (result f64)
  (local $1 i32)
  (local $2 f64)
  (local $3 f64)
  (local $4 i64)
  (if
   (i32.eqz
    (i32.and
     (f64.lt
      (local.get $0)
      (f64.const inf)
     )
     (f64.gt
      (local.get $0)
      (f64.const 0)
     )
    )
   )
   (then
    (if
     (f64.eq
      (local.get $0)
      (f64.const 0)
     )
     (then
      (local.set $0
       (f64.const -inf)
      )
     )
    )
    (return
     (local.get $0)
    )
   )
  )
  (local.set $4
   (i64.reinterpret_f64
    (local.get $0)
   )
  )
  (local.set $1
   (i32.sub
    (i32.wrap_i64
     (i64.shr_u
      (local.get $4)
      (i64.const 52)
     )
    )
    (i32.const 1023)
   )
  )
  (local.set $0
   (f64.reinterpret_i64
    (i64.or
     (i64.and
      (local.get $4)
      (i64.const 4503599627370495)
     )
     (i64.const 4607182418800017408)
    )
   )
  )
  (if
   (f64.gt
    (local.get $0)
    (f64.const 1.4142135623730951)
   )
   (then
    (local.set $0
     (f64.mul
      (local.get $0)
      (f64.const 0.5)
     )
    )
    (local.set $1
     (i32.add
      (local.get $1)
      (i32.const 1)
     )
    )
   )
  )
  (local.set $2
   (f64.add
    (local.get $0)
    (f64.const -1)
   )
  )
  (local.set $3
   (f64.div
    (local.get $2)
    (f64.add
     (local.get $0)
     (f64.const 1)
    )
   )
  )
  (local.set $0
   (f64.mul
    (local.get $3)
    (local.get $3)
   )
  )
  (f64.add
   (f64.mul
    (f64.convert_i32_s
     (local.get $1)
    )
    (f64.const 0.6931471803691238)
   )
   (f64.sub
    (local.get $2)
    (f64.sub
     (f64.mul
      (local.get $3)
      (f64.sub
       (local.get $2)
       (f64.mul
        (f64.add
         (local.get $0)
         (local.get $0)
        )
        (f64.add
         (f64.mul
          (f64.add
           (f64.mul
            (f64.add
             (f64.mul
              (f64.add
               (f64.mul
                (f64.add
                 (f64.mul
                  (f64.add
                   (f64.mul
                    (f64.add
                     (f64.mul
                      (f64.add
                       (f64.mul
                        (f64.add
                         (f64.mul
                          (local.get $0)
                          (f64.const 0.047619047619047616)
                         )
                         (f64.const 0.05263157894736842)
                        )
                        (local.get $0)
                       )
                       (f64.const 0.058823529411764705)
                      )
                      (local.get $0)
                     )
                     (f64.const 0.06666666666666667)
                    )
                    (local.get $0)
                   )
                   (f64.const 0.07692307692307693)
                  )
                  (local.get $0)
                 )
                 (f64.const 0.09090909090909091)
                )
                (local.get $0)
               )
               (f64.const 0.1111111111111111)
              )
              (local.get $0)
             )
             (f64.const 0.14285714285714285)
            )
            (local.get $0)
           )
           (f64.const 0.2)
          )
          (local.get $0)
         )
         (f64.const 0.3333333333333333)
        )
       )
      )
     )
     (f64.mul
      (f64.convert_i32_s
       (local.get $1)
      )
      (f64.const 1.9082149292705877e-10)
     )
    )
   )
  )
 )
 (func $5 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f32) (param $4 f64) (param $5 f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 i32)
  (local.set $11
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.const -4)
     )
     (i32.const 2)
    )
   )
  )
  (if
   (f64.eq
    (local.get $4)
    (f64.const 1)
   )
   (then
    (local.set $7
     (f32x4.splat
      (local.get $3)
     )
    )
    (local.set $8
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (loop $label
     (if
      (i32.lt_u
       (local.get $0)
       (local.get $11)
      )
      (then
       (v128.store
        (local.get $1)
        (f32x4.sub
         (f32x4.sub
          (v128.load
           (local.get $0)
          )
          (local.get $7)
         )
         (local.get $8)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
       (local.set $1
        (i32.add
         (local.get $1)
         (i32.const 16)
        )
       )
       (br $label)
      )
     )
    )
    (if
     (i32.and
      (local.get $2)
      (i32.const 3)
     )
     (then
      (local.set $11
       (i32.and
        (local.get $2)
        (i32.const 3)
       )
      )
      (local.set $2
       (i32.and
        (local.get $2)
        (i32.const 3)
       )
      )
      (local.set $6
       (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
      )
      (block $block
       (if
        (i32.eq
         (local.get $2)
         (i32.const 1)
        )
        (then
         (local.set $6
          (v128.load32_lane 0
           (local.get $0)
           (local.get $6)
          )
         )
         (br $block)
        )
       )
       (local.set $6
        (v128.load64_lane 0
         (local.get $0)
         (local.get $6)
        )
       )
       (if
        (i32.ne
         (local.get $2)
         (i32.const 2)
        )
        (then
         (local.set $6
          (v128.load32_lane 2
           (i32.add
            (local.get $0)
            (i32.const 8)
           )
           (local.get $6)
          )
         )
        )
       )
      )
      (local.set $6
       (f32x4.sub
        (f32x4.sub
         (local.get $6)
         (local.get $7)
        )
        (local.get $8)
       )
      )
      (if
       (i32.eq
        (local.get $11)
        (i32.const 1)
       )
       (then
        (v128.store32_lane 0
         (local.get $1)
         (local.get $6)
        )
       )
       (else
        (v128.store64_lane 0
         (local.get $1)
         (local.get $6)
        )
       )
      )
      (if
       (i32.eq
        (local.get $11)
        (i32.const 3)
       )
       (then
        (v128.store32_lane 2
         (i32.add
          (local.get $1)
          (i32.const 8)
         )
         (local.get $6)
        )
       )
      )
     )
    )
   )
   (else
    (local.set $7
     (f64x2.splat
      (f64.promote_f32
       (local.get $3)
      )
     )
    )
    (local.set $8
     (f64x2.splat
      (f64.min
       (f64.div
        (f64.const 1)
        (local.get $4)
       )
       (f64.const 1797693134862315708145274e284)
      )
     )
    )
    (local.set $9
     (f64x2.splat
      (local.get $5)
     )
    )
    (loop $label1
     (if
      (i32.lt_u
       (local.get $0)
       (local.get $11)
      )
      (then
       (local.set $6
        (v128.load
         (local.get $0)
        )
       )
       (local.set $6
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
         (f32x4.demote_f64x2_zero
          (f64x2.sub
           (f64x2.mul
            (f64x2.sub
             (f64x2.promote_low_f32x4
              (local.get $6)
             )
             (block (result v128)
              (local.set $6
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $6)
                 (local.get $6)
                )
               )
              )
              (local.get $7)
             )
            )
            (local.get $8)
           )
           (local.get $9)
          )
         )
         (f32x4.demote_f64x2_zero
          (f64x2.sub
           (f64x2.mul
            (f64x2.sub
             (local.get $6)
             (local.get $7)
            )
            (local.get $8)
           )
           (local.get $9)
          )
         )
        )
       )
       (v128.store
        (local.get $1)
        (local.get $6)
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
       (local.set $1
        (i32.add
         (local.get $1)
         (i32.const 16)
        )
       )
       (br $label1)
      )
     )
    )
    (if
     (i32.and
      (local.get $2)
      (i32.const 3)
     )
     (then
      (local.set $11
       (i32.and
        (local.get $2)
        (i32.const 3)
       )
      )
      (local.set $2
       (i32.and
        (local.get $2)
        (i32.const 3)
       )
      )
      (local.set $6
       (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
      )
      (block $block1
       (if
        (i32.eq
         (local.get $2)
         (i32.const 1)
        )
        (then
         (local.set $6
          (v128.load32_lane 0
           (local.get $0)
           (local.get $6)
          )
         )
         (br $block1)
        )
       )
       (local.set $6
        (v128.load64_lane 0
         (local.get $0)
         (local.get $6)
        )
       )
       (if
        (i32.ne
         (local.get $2)
         (i32.const 2)
        )
        (then
         (local.set $6
          (v128.load32_lane 2
           (i32.add
            (local.get $0)
            (i32.const 8)
           )
           (local.get $6)
          )
         )
        )
       )
      )
      (local.set $6
       (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (f32x4.demote_f64x2_zero
         (f64x2.sub
          (f64x2.mul
           (f64x2.sub
            (f64x2.promote_low_f32x4
             (local.get $6)
            )
            (block (result v128)
             (local.set $6
              (f64x2.promote_low_f32x4
               (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                (local.get $6)
                (local.get $6)
               )
              )
             )
             (local.get $7)
            )
           )
           (local.get $8)
          )
          (local.get $9)
         )
        )
        (f32x4.demote_f64x2_zero
         (f64x2.sub
          (f64x2.mul
           (f64x2.sub
            (local.get $6)
            (local.get $7)
           )
           (local.get $8)
          )
          (local.get $9)
         )
        )
       )
      )
      (if
       (i32.eq
        (local.get $11)
        (i32.const 1)
       )
       (then
        (v128.store32_lane 0
         (local.get $1)
         (local.get $6)
        )
       )
       (else
        (v128.store64_lane 0
         (local.get $1)
         (local.get $6)
        )
       )
      )
      (if
       (i32.eq
        (local.get $11)
        (i32.const 3)
       )
       (then
        (v128.store32_lane 2
         (i32.add
          (local.get $1)
          (i32.const 8)
         )
         (local.get $6)
        )
       )
      )
     )
    )
   )
  )
 )
 (func $6 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 i32)
  (local $7 f32)
  (local.set $5
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $6
      (i32.const 1072)
     )
     (v128.store
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $7
      (call $1
       (local.get $0)
       (local.get $3)
      )
     )
     (call $5
      (local.get $0)
      (local.get $1)
      (local.get $3)
      (local.get $7)
      (local.get $4)
      (call $4
       (call $2
        (local.get $0)
        (i32.const 1104)
        (i32.const 0)
        (local.get $3)
        (local.get $7)
        (local.get $4)
        (i32.const 1072)
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $5)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $5)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $7 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f32) (param $4 f64) (param $5 i32) (result f64)
  (call $2
   (local.get $0)
   (local.get $1)
   (i32.const 64)
   (local.get $2)
   (local.get $3)
   (local.get $4)
   (local.get $5)
  )
 )
 (func $8 (param $0 i32) (param $1 i32) (param $2 f32)
  (local $3 v128)
  (local $4 v128)
  (local $5 i32)
  (local.set $3
   (f32x4.splat
    (local.get $2)
   )
  )
  (local.set $5
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $1)
      (i32.xor
       (i32.const 15)
       (i32.const -1)
      )
     )
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $5)
    )
    (then
     (v128.store
      (local.get $0)
      (f32x4.mul
       (v128.load
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (v128.store offset=16
      (local.get $0)
      (f32x4.mul
       (v128.load offset=16
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (v128.store offset=32
      (local.get $0)
      (f32x4.mul
       (v128.load offset=32
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (v128.store offset=48
      (local.get $0)
      (f32x4.mul
       (v128.load offset=48
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (local.set $0
      (i32.sub
       (local.get $0)
       (i32.const -64)
      )
     )
     (br $label)
    )
   )
  )
  (local.set $5
   (i32.add
    (local.get $5)
    (i32.shl
     (i32.and
      (local.get $1)
      (i32.const 12)
     )
     (i32.const 2)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $5)
    )
    (then
     (v128.store
      (local.get $0)
      (f32x4.mul
       (v128.load
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (if
   (i32.and
    (local.get $1)
    (i32.const 3)
   )
   (then
    (local.set $5
     (i32.and
      (local.get $1)
      (i32.const 3)
     )
    )
    (local.set $1
     (i32.and
      (local.get $1)
      (i32.const 3)
     )
    )
    (local.set $4
     (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
    )
    (block $block
     (if
      (i32.eq
       (local.get $1)
       (i32.const 1)
      )
      (then
       (local.set $4
        (v128.load32_lane 0
         (local.get $0)
         (local.get $4)
        )
       )
       (br $block)
      )
     )
     (local.set $4
      (v128.load64_lane 0
       (local.get $0)
       (local.get $4)
      )
     )
     (if
      (i32.ne
       (local.get $1)
       (i32.const 2)
      )
      (then
       (local.set $4
        (v128.load32_lane 2
         (i32.add
          (local.get $0)
          (i32.const 8)
         )
         (local.get $4)
        )
       )
      )
     )
    )
    (local.set $3
     (f32x4.mul
      (local.get $4)
      (local.get $3)
     )
    )
    (if
     (i32.eq
      (local.get $5)
      (i32.const 1)
     )
     (then
      (v128.store32_lane 0
       (local.get $0)
       (local.get $3)
      )
     )
     (else
      (v128.store64_lane 0
       (local.get $0)
       (local.get $3)
      )
     )
    )
    (if
     (i32.eq
      (local.get $5)
      (i32.const 3)
     )
     (then
      (v128.store32_lane 2
       (i32.add
        (local.get $0)
        (i32.const 8)
       )
       (local.get $3)
      )
     )
    )
   )
  )
 )
 (func $9 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 i32)
  (local.set $5
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $6
      (i32.const 1072)
     )
     (v128.store
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (call $8
      (local.get $1)
      (local.get $3)
      (f32.demote_f64
       (f64.div
        (f64.const 1)
        (call $2
         (local.get $0)
         (local.get $1)
         (i32.const 64)
         (local.get $3)
         (call $1
          (local.get $0)
          (local.get $3)
         )
         (local.get $4)
         (i32.const 1072)
        )
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $5)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $5)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $10 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local.set $8
   (i32.const 1)
  )
  (local.set $7
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (loop $label1
   (if
    (local.get $2)
    (then
     (local.set $6
      (i32.const 0)
     )
     (local.set $6
      (select
       (local.get $5)
       (local.get $6)
       (i32.gt_s
        (local.get $5)
        (local.get $6)
       )
      )
     )
     (local.set $6
      (select
       (local.get $6)
       (local.get $3)
       (i32.gt_s
        (local.get $3)
        (local.get $6)
       )
      )
     )
     (if
      (local.get $8)
      (then
       (call $6
        (local.get $0)
        (local.get $1)
        (i32.const 1)
        (local.get $6)
        (local.get $4)
       )
      )
      (else
       (call $9
        (local.get $0)
        (local.get $1)
        (i32.const 1)
        (local.get $6)
        (local.get $4)
       )
      )
     )
     (if
      (local.get $8)
      (then
       (local.set $6
        (i32.add
         (local.get $1)
         (i32.shl
          (local.get $6)
          (i32.const 2)
         )
        )
       )
       (loop $label
        (if
         (i32.lt_u
          (local.get $6)
          (i32.add
           (local.get $1)
           (local.get $7)
          )
         )
         (then
          (f32.store
           (local.get $6)
           (f32.neg
            (f32.const inf)
           )
          )
          (local.set $6
           (i32.add
            (local.get $6)
            (i32.const 4)
           )
          )
          (br $label)
         )
        )
       )
      )
      (else
       (memory.fill
        (i32.add
         (local.get $1)
         (i32.shl
          (local.get $6)
          (i32.const 2)
         )
        )
        (i32.const 0)
        (i32.sub
         (local.get $7)
         (i32.shl
          (local.get $6)
          (i32.const 2)
         )
        )
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $7)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $7)
      )
     )
     (local.set $5
      (i32.add
       (local.get $5)
       (i32.const 1)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $11 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 i32)
  (local $8 f64)
  (local $9 f64)
  (local.set $2
   (f64x2.splat
    (f64.neg
     (f64.const inf)
    )
   )
  )
  (local.set $3
   (local.get $2)
  )
  (local.set $4
   (local.get $2)
  )
  (local.set $5
   (local.get $2)
  )
  (local.set $7
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $1)
      (i32.xor
       (i32.const 7)
       (i32.const -1)
      )
     )
     (i32.const 3)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $7)
    )
    (then
     (local.set $2
      (f64x2.pmax
       (local.get $2)
       (v128.load
        (local.get $0)
       )
      )
     )
     (local.set $3
      (f64x2.pmax
       (local.get $3)
       (v128.load offset=16
        (local.get $0)
       )
      )
     )
     (local.set $4
      (f64x2.pmax
       (local.get $4)
       (v128.load offset=32
        (local.get $0)
       )
      )
     )
     (local.set $5
      (f64x2.pmax
       (local.get $5)
       (v128.load offset=48
        (local.get $0)
       )
      )
     )
     (local.set $0
      (i32.sub
       (local.get $0)
       (i32.const -64)
      )
     )
     (br $label)
    )
   )
  )
  (local.set $7
   (i32.add
    (local.get $7)
    (i32.shl
     (i32.and
      (local.get $1)
      (i32.const 6)
     )
     (i32.const 3)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $7)
    )
    (then
     (local.set $2
      (f64x2.pmax
       (local.get $2)
       (v128.load
        (local.get $0)
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (if
   (i32.and
    (local.get $1)
    (i32.const 1)
   )
   (then
    (local.set $6
     (v128.load64_lane 0
      (local.get $0)
      (f64x2.splat
       (f64.neg
        (f64.const inf)
       )
      )
     )
    )
    (local.set $3
     (f64x2.pmax
      (local.get $3)
      (local.get $6)
     )
    )
   )
  )
  (local.set $2
   (f64x2.pmax
    (f64x2.pmax
     (local.get $2)
     (local.get $3)
    )
    (f64x2.pmax
     (local.get $4)
     (local.get $5)
    )
   )
  )
  (local.set $8
   (f64x2.extract_lane 0
    (local.get $2)
   )
  )
  (local.set $9
   (f64x2.extract_lane 1
    (local.get $2)
   )
  )
  (if
   (f64.lt
    (local.get $8)
    (local.get $9)
   )
   (then
    (local.set $8
     (local.get $9)
    )
   )
  )
  (local.get $8)
 )
 (func $12 (param $0 f64) (param $1 f64) (result f64)
  (local $2 i32)
  (local $3 f64)
  (if
   (f64.gt
    (local.get $1)
    (f64.const 8452712498170643941637436e246)
   )
   (then
    (local.set $2
     (i32.const 1)
    )
   )
   (else
    (if
     (f64.gt
      (local.get $1)
      (f64.const 1)
     )
     (then
      (local.set $2
       (f64.gt
        (f64.abs
         (local.get $0)
        )
        (f64.const 8452712498170643941637436e246)
       )
      )
     )
    )
   )
  )
  (if
   (local.get $2)
   (then
    (return
     (f64.const 3.054936363499605e-151)
    )
   )
  )
  (if
   (f64.lt
    (local.get $1)
    (f64.const 1.1830521861667747e-271)
   )
   (then
    (local.set $2
     (f64.lt
      (f64.abs
       (local.get $0)
      )
      (f64.const 3.872591914849318e-121)
     )
    )
   )
   (else
    (local.set $2
     (i32.const 0)
    )
   )
  )
  (if
   (local.get $2)
   (then
    (return
     (f64.const 3273390607896141870013189e126)
    )
   )
  )
  (f64.const 1)
 )
 (func $13 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (result f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 f64)
  (local $30 f64)
  (local $31 i32)
  (local $32 i32)
  (if
   (f64.eq
    (local.get $5)
    (f64.const 1)
   )
   (then
    (local.set $17
     (v128.load64_splat
      (i32.const 1680)
     )
    )
    (local.set $13
     (v128.load64_splat
      (i32.const 1688)
     )
    )
    (local.set $18
     (v128.load64_splat
      (i32.const 1696)
     )
    )
    (local.set $19
     (v128.load64_splat
      (i32.const 1704)
     )
    )
    (local.set $20
     (v128.load64_splat
      (i32.const 1712)
     )
    )
    (local.set $21
     (v128.load64_splat
      (i32.const 1720)
     )
    )
    (local.set $22
     (v128.load64_splat
      (i32.const 1728)
     )
    )
    (local.set $23
     (v128.load64_splat
      (i32.const 1736)
     )
    )
    (local.set $24
     (v128.load64_splat
      (i32.const 1744)
     )
    )
    (local.set $25
     (v128.load64_splat
      (i32.const 1752)
     )
    )
    (local.set $28
     (v128.load64_splat
      (i32.const 1760)
     )
    )
    (local.set $5
     (f64.const 1)
    )
    (local.set $26
     (f64x2.splat
      (local.get $5)
     )
    )
    (local.set $27
     (f64x2.splat
      (local.get $5)
     )
    )
    (local.set $14
     (f64x2.splat
      (f64.mul
       (local.get $4)
       (local.get $5)
      )
     )
    )
   )
   (else
    (local.set $31
     (i32.const 1)
    )
    (local.set $17
     (v128.load64_splat
      (i32.const 1680)
     )
    )
    (local.set $13
     (v128.load64_splat
      (i32.const 1688)
     )
    )
    (local.set $18
     (v128.load64_splat
      (i32.const 1696)
     )
    )
    (local.set $19
     (v128.load64_splat
      (i32.const 1704)
     )
    )
    (local.set $20
     (v128.load64_splat
      (i32.const 1712)
     )
    )
    (local.set $21
     (v128.load64_splat
      (i32.const 1720)
     )
    )
    (local.set $22
     (v128.load64_splat
      (i32.const 1728)
     )
    )
    (local.set $23
     (v128.load64_splat
      (i32.const 1736)
     )
    )
    (local.set $24
     (v128.load64_splat
      (i32.const 1744)
     )
    )
    (local.set $25
     (v128.load64_splat
      (i32.const 1752)
     )
    )
    (local.set $28
     (v128.load64_splat
      (i32.const 1760)
     )
    )
    (local.set $29
     (if (result f64)
      (local.get $31)
      (then
       (call $12
        (local.get $4)
        (local.get $5)
       )
      )
      (else
       (f64.const 1)
      )
     )
    )
    (local.set $26
     (f64x2.splat
      (local.get $29)
     )
    )
    (local.set $27
     (f64x2.splat
      (if (result f64)
       (local.get $31)
       (then
        (f64.min
         (f64.div
          (f64.const 1)
          (f64.mul
           (local.get $5)
           (local.get $29)
          )
         )
         (f64.const 1797693134862315708145274e284)
        )
       )
       (else
        (f64.const 1)
       )
      )
     )
    )
    (local.set $14
     (f64x2.splat
      (f64.mul
       (local.get $4)
       (local.get $29)
      )
     )
    )
   )
  )
  (local.set $11
   (f64x2.add
    (local.get $28)
    (v128.load
     (local.get $6)
    )
   )
  )
  (local.set $15
   (v128.load offset=16
    (local.get $6)
   )
  )
  (local.set $32
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $3)
      (i32.const -4)
     )
     (i32.const 3)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $32)
    )
    (then
     (local.set $7
      (v128.load
       (local.get $0)
      )
     )
     (local.set $8
      (v128.load offset=16
       (local.get $0)
      )
     )
     (if
      (local.get $31)
      (then
       (local.set $7
        (f64x2.mul
         (f64x2.sub
          (f64x2.mul
           (local.get $7)
           (local.get $26)
          )
          (local.get $14)
         )
         (local.get $27)
        )
       )
       (local.set $9
        (f64x2.mul
         (f64x2.sub
          (f64x2.mul
           (local.get $8)
           (local.get $26)
          )
          (local.get $14)
         )
         (local.get $27)
        )
       )
      )
      (else
       (local.set $7
        (f64x2.sub
         (local.get $7)
         (local.get $14)
        )
       )
       (local.set $9
        (f64x2.sub
         (local.get $8)
         (local.get $14)
        )
       )
      )
     )
     (local.set $7
      (f64x2.pmax
       (local.get $7)
       (local.get $25)
      )
     )
     (local.set $8
      (f64x2.add
       (f64x2.mul
        (local.get $7)
        (local.get $17)
       )
       (local.get $13)
      )
     )
     (local.set $10
      (f64x2.sub
       (local.get $8)
       (local.get $13)
      )
     )
     (local.set $7
      (f64x2.sub
       (f64x2.sub
        (local.get $7)
        (f64x2.mul
         (local.get $10)
         (local.get $18)
        )
       )
       (f64x2.mul
        (local.get $10)
        (local.get $19)
       )
      )
     )
     (local.set $10
      (v128.load
       (i32.add
        (i32.shl
         (i32.and
          (i32.wrap_i64
           (i64x2.extract_lane 0
            (local.get $8)
           )
          )
          (i32.const 31)
         )
         (i32.const 4)
        )
        (i32.const 1168)
       )
      )
     )
     (local.set $12
      (v128.load
       (i32.add
        (i32.shl
         (i32.and
          (i32.wrap_i64
           (i64x2.extract_lane 1
            (local.get $8)
           )
          )
          (i32.const 31)
         )
         (i32.const 4)
        )
        (i32.const 1168)
       )
      )
     )
     (local.set $16
      (i64x2.add
       (i64x2.shl
        (local.get $8)
        (i32.const 47)
       )
       (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (local.get $10)
        (local.get $12)
       )
      )
     )
     (local.set $8
      (f64x2.mul
       (local.get $7)
       (local.get $7)
      )
     )
     (local.set $10
      (f64x2.add
       (f64x2.mul
        (local.get $16)
        (f64x2.add
         (f64x2.add
          (f64x2.mul
           (local.get $8)
           (f64x2.add
            (f64x2.mul
             (local.get $8)
             (f64x2.add
              (f64x2.mul
               (local.get $20)
               (local.get $8)
              )
              (f64x2.add
               (f64x2.mul
                (local.get $21)
                (local.get $7)
               )
               (local.get $22)
              )
             )
            )
            (f64x2.add
             (f64x2.mul
              (local.get $23)
              (local.get $7)
             )
             (local.get $24)
            )
           )
          )
          (local.get $7)
         )
         (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
          (local.get $10)
          (local.get $12)
         )
        )
       )
       (local.get $16)
      )
     )
     (local.set $7
      (f64x2.pmax
       (local.get $9)
       (local.get $25)
      )
     )
     (local.set $8
      (f64x2.add
       (f64x2.mul
        (local.get $7)
        (local.get $17)
       )
       (local.get $13)
      )
     )
     (local.set $9
      (f64x2.sub
       (local.get $8)
       (local.get $13)
      )
     )
     (local.set $7
      (f64x2.sub
       (f64x2.sub
        (local.get $7)
        (f64x2.mul
         (local.get $9)
         (local.get $18)
        )
       )
       (f64x2.mul
        (local.get $9)
        (local.get $19)
       )
      )
     )
     (local.set $9
      (v128.load
       (i32.add
        (i32.shl
         (i32.and
          (i32.wrap_i64
           (i64x2.extract_lane 0
            (local.get $8)
           )
          )
          (i32.const 31)
         )
         (i32.const 4)
        )
        (i32.const 1168)
       )
      )
     )
     (local.set $12
      (v128.load
       (i32.add
        (i32.shl
         (i32.and
          (i32.wrap_i64
           (i64x2.extract_lane 1
            (local.get $8)
           )
          )
          (i32.const 31)
         )
         (i32.const 4)
        )
        (i32.const 1168)
       )
      )
     )
     (local.set $16
      (i64x2.add
       (i64x2.shl
        (local.get $8)
        (i32.const 47)
       )
       (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (local.get $9)
        (local.get $12)
       )
      )
     )
     (local.set $8
      (f64x2.mul
       (local.get $7)
       (local.get $7)
      )
     )
     (local.set $8
      (f64x2.add
       (f64x2.mul
        (local.get $16)
        (f64x2.add
         (f64x2.add
          (f64x2.mul
           (local.get $8)
           (f64x2.add
            (f64x2.mul
             (local.get $8)
             (f64x2.add
              (f64x2.mul
               (local.get $20)
               (local.get $8)
              )
              (f64x2.add
               (f64x2.mul
                (local.get $21)
                (local.get $7)
               )
               (local.get $22)
              )
             )
            )
            (f64x2.add
             (f64x2.mul
              (local.get $23)
              (local.get $7)
             )
             (local.get $24)
            )
           )
          )
          (local.get $7)
         )
         (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
          (local.get $9)
          (local.get $12)
         )
        )
       )
       (local.get $16)
      )
     )
     (local.set $9
      (f64x2.add
       (local.get $11)
       (local.get $10)
      )
     )
     (local.set $7
      (f64x2.add
       (local.get $9)
       (local.get $8)
      )
     )
     (local.set $15
      (f64x2.add
       (f64x2.add
        (local.get $15)
        (f64x2.sub
         (local.get $10)
         (f64x2.sub
          (local.get $9)
          (local.get $11)
         )
        )
       )
       (f64x2.sub
        (local.get $8)
        (f64x2.sub
         (local.get $7)
         (local.get $9)
        )
       )
      )
     )
     (local.set $11
      (local.get $7)
     )
     (v128.store
      (local.get $1)
      (local.get $10)
     )
     (v128.store offset=16
      (local.get $1)
      (local.get $8)
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 32)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.shr_u
        (local.get $2)
        (i32.const 1)
       )
      )
     )
     (br $label)
    )
   )
  )
  (local.set $3
   (i32.and
    (local.get $3)
    (i32.const 3)
   )
  )
  (loop $label1
   (if
    (local.get $3)
    (then
     (block $block
      (local.set $7
       (if (result v128)
        (i32.eq
         (local.get $3)
         (i32.const 1)
        )
        (then
         (v128.load64_lane 0
          (local.get $0)
          (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
         )
        )
        (else
         (v128.load
          (local.get $0)
         )
        )
       )
      )
      (local.set $7
       (f64x2.pmax
        (if (result v128)
         (local.get $31)
         (then
          (f64x2.mul
           (f64x2.sub
            (f64x2.mul
             (local.get $7)
             (local.get $26)
            )
            (local.get $14)
           )
           (local.get $27)
          )
         )
         (else
          (f64x2.sub
           (local.get $7)
           (local.get $14)
          )
         )
        )
        (local.get $25)
       )
      )
      (local.set $8
       (f64x2.add
        (f64x2.mul
         (local.get $7)
         (local.get $17)
        )
        (local.get $13)
       )
      )
      (local.set $10
       (f64x2.sub
        (local.get $8)
        (local.get $13)
       )
      )
      (local.set $7
       (f64x2.sub
        (f64x2.sub
         (local.get $7)
         (f64x2.mul
          (local.get $10)
          (local.get $18)
         )
        )
        (f64x2.mul
         (local.get $10)
         (local.get $19)
        )
       )
      )
      (local.set $10
       (v128.load
        (i32.add
         (i32.shl
          (i32.and
           (i32.wrap_i64
            (i64x2.extract_lane 0
             (local.get $8)
            )
           )
           (i32.const 31)
          )
          (i32.const 4)
         )
         (i32.const 1168)
        )
       )
      )
      (local.set $9
       (v128.load
        (i32.add
         (i32.shl
          (i32.and
           (i32.wrap_i64
            (i64x2.extract_lane 1
             (local.get $8)
            )
           )
           (i32.const 31)
          )
          (i32.const 4)
         )
         (i32.const 1168)
        )
       )
      )
      (local.set $12
       (i64x2.add
        (i64x2.shl
         (local.get $8)
         (i32.const 47)
        )
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
         (local.get $10)
         (local.get $9)
        )
       )
      )
      (local.set $8
       (f64x2.mul
        (local.get $7)
        (local.get $7)
       )
      )
      (local.set $8
       (f64x2.add
        (f64x2.mul
         (local.get $12)
         (f64x2.add
          (f64x2.add
           (f64x2.mul
            (local.get $8)
            (f64x2.add
             (f64x2.mul
              (local.get $8)
              (f64x2.add
               (f64x2.mul
                (local.get $20)
                (local.get $8)
               )
               (f64x2.add
                (f64x2.mul
                 (local.get $21)
                 (local.get $7)
                )
                (local.get $22)
               )
              )
             )
             (f64x2.add
              (f64x2.mul
               (local.get $23)
               (local.get $7)
              )
              (local.get $24)
             )
            )
           )
           (local.get $7)
          )
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
           (local.get $10)
           (local.get $9)
          )
         )
        )
        (local.get $12)
       )
      )
      (local.set $7
       (f64x2.add
        (local.get $11)
        (local.get $8)
       )
      )
      (local.set $15
       (f64x2.add
        (local.get $15)
        (f64x2.sub
         (local.get $8)
         (f64x2.sub
          (local.get $7)
          (local.get $11)
         )
        )
       )
      )
      (local.set $11
       (local.get $7)
      )
      (if
       (i32.eq
        (local.get $3)
        (i32.const 1)
       )
       (then
        (v128.store64_lane 0
         (local.get $1)
         (local.get $8)
        )
        (br $block)
       )
      )
      (v128.store
       (local.get $1)
       (local.get $8)
      )
      (local.set $3
       (i32.sub
        (local.get $3)
        (i32.const 2)
       )
      )
      (local.set $0
       (i32.add
        (local.get $0)
        (i32.const 16)
       )
      )
      (local.set $1
       (i32.add
        (local.get $1)
        (i32.shr_u
         (local.get $2)
         (i32.const 2)
        )
       )
      )
      (br $label1)
     )
    )
   )
  )
  (local.set $11
   (f64x2.sub
    (local.get $11)
    (local.get $28)
   )
  )
  (v128.store
   (local.get $6)
   (local.get $11)
  )
  (v128.store offset=16
   (local.get $6)
   (local.get $15)
  )
  (local.set $4
   (f64x2.extract_lane 0
    (local.get $11)
   )
  )
  (local.set $29
   (f64x2.extract_lane 1
    (local.get $11)
   )
  )
  (local.set $5
   (f64.add
    (local.get $4)
    (local.get $29)
   )
  )
  (local.set $30
   (f64.sub
    (local.get $5)
    (local.get $4)
   )
  )
  (f64.add
   (local.get $5)
   (f64.add
    (f64.add
     (f64.sub
      (local.get $4)
      (f64.sub
       (local.get $5)
       (local.get $30)
      )
     )
     (f64.sub
      (local.get $29)
      (local.get $30)
     )
    )
    (f64.add
     (f64x2.extract_lane 0
      (local.get $15)
     )
     (f64x2.extract_lane 1
      (local.get $15)
     )
    )
   )
  )
 )
 (func $14 (param $0 i32) (param $1 i32) (param $2 f64) (param $3 f64) (param $4 i32) (result f64)
  (call $13
   (local.get $0)
   (i32.const 1104)
   (i32.const 0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (local.get $4)
  )
 )
 (func $15 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 i32)
  (local.set $15
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.const -2)
     )
     (i32.const 3)
    )
   )
  )
  (local.set $9
   (f64x2.splat
    (local.get $5)
   )
  )
  (if
   (f64.eq
    (local.get $4)
    (f64.const 1)
   )
   (then
    (local.set $8
     (f64x2.splat
      (local.get $3)
     )
    )
    (loop $label
     (if
      (i32.lt_u
       (local.get $0)
       (local.get $15)
      )
      (then
       (v128.store
        (local.get $1)
        (f64x2.sub
         (f64x2.sub
          (v128.load
           (local.get $0)
          )
          (local.get $8)
         )
         (local.get $9)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
       (local.set $1
        (i32.add
         (local.get $1)
         (i32.const 16)
        )
       )
       (br $label)
      )
     )
    )
    (if
     (i32.and
      (local.get $2)
      (i32.const 1)
     )
     (then
      (f64.store
       (local.get $1)
       (f64.sub
        (f64.sub
         (f64.load
          (local.get $0)
         )
         (local.get $3)
        )
        (local.get $5)
       )
      )
     )
    )
   )
   (else
    (local.set $5
     (call $12
      (local.get $3)
      (local.get $4)
     )
    )
    (local.set $10
     (f64x2.splat
      (local.get $5)
     )
    )
    (local.set $8
     (f64x2.splat
      (f64.mul
       (local.get $3)
       (local.get $5)
      )
     )
    )
    (local.set $11
     (f64x2.splat
      (f64.mul
       (local.get $4)
       (local.get $5)
      )
     )
    )
    (local.set $12
     (f64x2.splat
      (f64.min
       (f64.div
        (f64.const 1)
        (f64.mul
         (local.get $4)
         (local.get $5)
        )
       )
       (f64.const 1797693134862315708145274e284)
      )
     )
    )
    (loop $label1
     (if
      (i32.lt_u
       (local.get $0)
       (local.get $15)
      )
      (then
       (local.set $6
        (f64x2.mul
         (v128.load
          (local.get $0)
         )
         (local.get $10)
        )
       )
       (local.set $7
        (f64x2.sub
         (local.get $6)
         (local.get $8)
        )
       )
       (local.set $13
        (f64x2.sub
         (local.get $7)
         (local.get $6)
        )
       )
       (local.set $14
        (f64x2.div
         (local.get $7)
         (local.get $11)
        )
       )
       (v128.store
        (local.get $1)
        (f64x2.sub
         (local.get $14)
         (v128.bitselect
          (local.get $9)
          (f64x2.sub
           (local.get $9)
           (f64x2.mul
            (f64x2.sub
             (f64x2.sub
              (local.get $6)
              (f64x2.sub
               (local.get $7)
               (local.get $13)
              )
             )
             (f64x2.add
              (local.get $8)
              (local.get $13)
             )
            )
            (local.get $12)
           )
          )
          (f64x2.eq
           (local.get $14)
           (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
          )
         )
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
       (local.set $1
        (i32.add
         (local.get $1)
         (i32.const 16)
        )
       )
       (br $label1)
      )
     )
    )
    (if
     (i32.and
      (local.get $2)
      (i32.const 1)
     )
     (then
      (local.set $6
       (f64x2.mul
        (v128.load64_lane 0
         (local.get $0)
         (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
        )
        (local.get $10)
       )
      )
      (local.set $7
       (f64x2.sub
        (local.get $6)
        (local.get $8)
       )
      )
      (local.set $10
       (f64x2.sub
        (local.get $7)
        (local.get $6)
       )
      )
      (local.set $11
       (f64x2.div
        (local.get $7)
        (local.get $11)
       )
      )
      (v128.store64_lane 0
       (local.get $1)
       (f64x2.sub
        (local.get $11)
        (v128.bitselect
         (local.get $9)
         (f64x2.sub
          (local.get $9)
          (f64x2.mul
           (f64x2.sub
            (f64x2.sub
             (local.get $6)
             (f64x2.sub
              (local.get $7)
              (local.get $10)
             )
            )
            (f64x2.add
             (local.get $8)
             (local.get $10)
            )
           )
           (local.get $12)
          )
         )
         (f64x2.eq
          (local.get $11)
          (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
         )
        )
       )
      )
     )
    )
   )
  )
 )
 (func $16 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 i32)
  (local $7 f64)
  (local.set $5
   (i32.shl
    (local.get $3)
    (i32.const 3)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $6
      (i32.const 1072)
     )
     (v128.store
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $7
      (call $11
       (local.get $0)
       (local.get $3)
      )
     )
     (call $15
      (local.get $0)
      (local.get $1)
      (local.get $3)
      (local.get $7)
      (local.get $4)
      (call $4
       (call $13
        (local.get $0)
        (i32.const 1104)
        (i32.const 0)
        (local.get $3)
        (local.get $7)
        (local.get $4)
        (i32.const 1072)
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $5)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $5)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $17 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 i32) (result f64)
  (call $13
   (local.get $0)
   (local.get $1)
   (i32.const 64)
   (local.get $2)
   (local.get $3)
   (local.get $4)
   (local.get $5)
  )
 )
 (func $18 (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  (local $4 i32)
  (local.set $3
   (f64x2.splat
    (local.get $2)
   )
  )
  (local.set $4
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $1)
      (i32.xor
       (i32.const 7)
       (i32.const -1)
      )
     )
     (i32.const 3)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $4)
    )
    (then
     (v128.store
      (local.get $0)
      (f64x2.mul
       (v128.load
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (v128.store offset=16
      (local.get $0)
      (f64x2.mul
       (v128.load offset=16
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (v128.store offset=32
      (local.get $0)
      (f64x2.mul
       (v128.load offset=32
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (v128.store offset=48
      (local.get $0)
      (f64x2.mul
       (v128.load offset=48
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (local.set $0
      (i32.sub
       (local.get $0)
       (i32.const -64)
      )
     )
     (br $label)
    )
   )
  )
  (local.set $4
   (i32.add
    (local.get $4)
    (i32.shl
     (i32.and
      (local.get $1)
      (i32.const 6)
     )
     (i32.const 3)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $4)
    )
    (then
     (v128.store
      (local.get $0)
      (f64x2.mul
       (v128.load
        (local.get $0)
       )
       (local.get $3)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (if
   (i32.and
    (local.get $1)
    (i32.const 1)
   )
   (then
    (f64.store
     (local.get $0)
     (f64.mul
      (f64.load
       (local.get $0)
      )
      (local.get $2)
     )
    )
   )
  )
 )
 (func $19 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 i32)
  (local $6 i32)
  (local.set $5
   (i32.shl
    (local.get $3)
    (i32.const 3)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $6
      (i32.const 1072)
     )
     (v128.store
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (call $18
      (local.get $1)
      (local.get $3)
      (f64.div
       (f64.const 1)
       (call $13
        (local.get $0)
        (local.get $1)
        (i32.const 64)
        (local.get $3)
        (call $11
         (local.get $0)
         (local.get $3)
        )
        (local.get $4)
        (i32.const 1072)
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $5)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $5)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $20 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local.set $8
   (i32.const 1)
  )
  (local.set $7
   (i32.shl
    (local.get $3)
    (i32.const 3)
   )
  )
  (loop $label1
   (if
    (local.get $2)
    (then
     (local.set $6
      (i32.const 0)
     )
     (local.set $6
      (select
       (local.get $5)
       (local.get $6)
       (i32.gt_s
        (local.get $5)
        (local.get $6)
       )
      )
     )
     (local.set $6
      (select
       (local.get $6)
       (local.get $3)
       (i32.gt_s
        (local.get $3)
        (local.get $6)
       )
      )
     )
     (if
      (local.get $8)
      (then
       (call $16
        (local.get $0)
        (local.get $1)
        (i32.const 1)
        (local.get $6)
        (local.get $4)
       )
      )
      (else
       (call $19
        (local.get $0)
        (local.get $1)
        (i32.const 1)
        (local.get $6)
        (local.get $4)
       )
      )
     )
     (if
      (local.get $8)
      (then
       (local.set $6
        (i32.add
         (local.get $1)
         (i32.shl
          (local.get $6)
          (i32.const 3)
         )
        )
       )
       (loop $label
        (if
         (i32.lt_u
          (local.get $6)
          (i32.add
           (local.get $1)
           (local.get $7)
          )
         )
         (then
          (f64.store
           (local.get $6)
           (f64.neg
            (f64.const inf)
           )
          )
          (local.set $6
           (i32.add
            (local.get $6)
            (i32.const 8)
           )
          )
          (br $label)
         )
        )
       )
      )
      (else
       (memory.fill
        (i32.add
         (local.get $1)
         (i32.shl
          (local.get $6)
          (i32.const 3)
         )
        )
        (i32.const 0)
        (i32.sub
         (local.get $7)
         (i32.shl
          (local.get $6)
          (i32.const 3)
         )
        )
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $7)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $7)
      )
     )
     (local.set $5
      (i32.add
       (local.get $5)
       (i32.const 1)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $21 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local.set $7
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $6
      (i32.const 0)
     )
     (local.set $6
      (select
       (local.get $5)
       (local.get $6)
       (i32.gt_s
        (local.get $5)
        (local.get $6)
       )
      )
     )
     (local.set $6
      (select
       (local.get $6)
       (local.get $3)
       (i32.gt_s
        (local.get $3)
        (local.get $6)
       )
      )
     )
     (call $9
      (local.get $0)
      (local.get $1)
      (i32.const 1)
      (local.get $6)
      (local.get $4)
     )
     (memory.fill
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $6)
        (i32.const 2)
       )
      )
      (i32.const 0)
      (i32.sub
       (local.get $7)
       (i32.shl
        (local.get $6)
        (i32.const 2)
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $7)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $7)
      )
     )
     (local.set $5
      (i32.add
       (local.get $5)
       (i32.const 1)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $22 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local.set $7
   (i32.shl
    (local.get $3)
    (i32.const 3)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $6
      (i32.const 0)
     )
     (local.set $6
      (select
       (local.get $5)
       (local.get $6)
       (i32.gt_s
        (local.get $5)
        (local.get $6)
       )
      )
     )
     (local.set $6
      (select
       (local.get $6)
       (local.get $3)
       (i32.gt_s
        (local.get $3)
        (local.get $6)
       )
      )
     )
     (call $19
      (local.get $0)
      (local.get $1)
      (i32.const 1)
      (local.get $6)
      (local.get $4)
     )
     (memory.fill
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $6)
        (i32.const 3)
       )
      )
      (i32.const 0)
      (i32.sub
       (local.get $7)
       (i32.shl
        (local.get $6)
        (i32.const 3)
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $7)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $7)
      )
     )
     (local.set $5
      (i32.add
       (local.get $5)
       (i32.const 1)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $23 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 f64)
  (local.set $10
   (f64x2.splat
    (select
     (f64.neg
      (f64.const inf)
     )
     (f64.const 0)
     (local.get $7)
    )
   )
  )
  (local.set $11
   (i64x2.splat
    (select
     (i64.const 0)
     (i64.const -1)
     (local.get $7)
    )
   )
  )
  (local.set $12
   (f64x2.splat
    (select
     (f64.const 1)
     (f64.const 0)
     (local.get $7)
    )
   )
  )
  (local.set $14
   (i32.shl
    (local.get $4)
    (i32.const 2)
   )
  )
  (local.set $15
   (i32.shl
    (local.get $5)
    (i32.const 2)
   )
  )
  (local.set $5
   (i32.and
    (local.get $3)
    (i32.xor
     (i32.const 1)
     (i32.const -1)
    )
   )
  )
  (local.set $7
   (i32.shl
    (local.get $5)
    (i32.const 2)
   )
  )
  (loop $label1
   (if
    (local.get $2)
    (then
     (local.set $4
      (i32.const 0)
     )
     (loop $label
      (if
       (i32.lt_u
        (local.get $4)
        (local.get $5)
       )
       (then
        (local.set $13
         (i32.shl
          (local.get $4)
          (i32.const 2)
         )
        )
        (local.set $8
         (f64x2.promote_low_f32x4
          (v128.load64_zero
           (i32.add
            (local.get $0)
            (local.get $13)
           )
          )
         )
        )
        (local.set $8
         (f64x2.mul
          (v128.or
           (v128.and
            (local.get $8)
            (local.get $11)
           )
           (local.get $12)
          )
          (v128.and
           (f64x2.promote_low_f32x4
            (v128.load64_zero
             (i32.add
              (local.get $1)
              (local.get $13)
             )
            )
           )
           (f64x2.ne
            (local.get $8)
            (local.get $10)
           )
          )
         )
        )
        (local.set $13
         (i32.add
          (local.get $6)
          (i32.shl
           (local.get $4)
           (i32.const 3)
          )
         )
        )
        (local.set $8
         (f64x2.add
          (v128.load
           (local.get $13)
          )
          (local.get $8)
         )
        )
        (v128.store
         (local.get $13)
         (local.get $8)
        )
        (local.set $4
         (i32.add
          (local.get $4)
          (i32.const 2)
         )
        )
        (br $label)
       )
      )
     )
     (if
      (i32.and
       (local.get $3)
       (i32.const 1)
      )
      (then
       (local.set $8
        (f64x2.promote_low_f32x4
         (v128.load32_zero
          (i32.add
           (local.get $0)
           (local.get $7)
          )
         )
        )
       )
       (local.set $8
        (f64x2.mul
         (v128.or
          (v128.and
           (local.get $8)
           (local.get $11)
          )
          (local.get $12)
         )
         (v128.and
          (f64x2.promote_low_f32x4
           (v128.load32_zero
            (i32.add
             (local.get $1)
             (local.get $7)
            )
           )
          )
          (f64x2.ne
           (local.get $8)
           (local.get $10)
          )
         )
        )
       )
       (local.set $4
        (i32.add
         (local.get $6)
         (i32.shl
          (local.get $5)
          (i32.const 3)
         )
        )
       )
       (local.set $13
        (i32.const 1)
       )
       (local.set $8
        (f64x2.add
         (if (result v128)
          (local.get $13)
          (then
           (v128.load64_zero
            (local.get $4)
           )
          )
          (else
           (v128.load
            (local.get $4)
           )
          )
         )
         (local.get $8)
        )
       )
       (if
        (local.get $13)
        (then
         (f64.store
          (local.get $4)
          (f64x2.extract_lane 0
           (local.get $8)
          )
         )
        )
        (else
         (v128.store
          (local.get $4)
          (local.get $8)
         )
        )
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $14)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $15)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $24 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (call $23
   (local.get $0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (local.get $4)
   (local.get $5)
   (local.get $6)
   (i32.const 0)
  )
 )
 (func $25 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 f64)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i64)
  (local $scratch i32)
  (local $scratch_23 i32)
  (local.set $13
   (f64x2.splat
    (select
     (f64.neg
      (f64.const inf)
     )
     (f64.const 0)
     (local.get $8)
    )
   )
  )
  (local.set $14
   (i64x2.splat
    (select
     (i64.const 0)
     (i64.const -1)
     (local.get $8)
    )
   )
  )
  (local.set $15
   (f64x2.splat
    (select
     (f64.const 1)
     (f64.const 0)
     (local.get $8)
    )
   )
  )
  (local.set $18
   (i32.shl
    (local.get $4)
    (i32.const 3)
   )
  )
  (local.set $19
   (i32.shl
    (local.get $5)
    (i32.const 3)
   )
  )
  (local.set $5
   (i32.and
    (local.get $3)
    (i32.xor
     (i32.const 1)
     (i32.const -1)
    )
   )
  )
  (local.set $17
   (i32.shl
    (local.get $5)
    (i32.const 3)
   )
  )
  (loop $label1
   (if
    (local.get $2)
    (then
     (local.set $4
      (i32.const 0)
     )
     (loop $label
      (if
       (i32.lt_u
        (local.get $4)
        (local.get $5)
       )
       (then
        (local.set $8
         (i32.shl
          (local.get $4)
          (i32.const 3)
         )
        )
        (local.set $9
         (v128.load
          (block (result i32)
           (local.set $scratch
            (i32.add
             (local.get $0)
             (local.get $8)
            )
           )
           (local.set $8
            (i32.add
             (local.get $1)
             (local.get $8)
            )
           )
           (local.get $scratch)
          )
         )
        )
        (local.set $10
         (v128.load
          (local.get $8)
         )
        )
        (local.set $9
         (f64x2.mul
          (v128.or
           (v128.and
            (local.get $9)
            (local.get $14)
           )
           (local.get $15)
          )
          (v128.and
           (local.get $10)
           (f64x2.ne
            (local.get $9)
            (local.get $13)
           )
          )
         )
        )
        (local.set $8
         (i32.add
          (local.get $6)
          (i32.shl
           (local.get $4)
           (i32.const 3)
          )
         )
        )
        (local.set $10
         (v128.load
          (local.get $8)
         )
        )
        (local.set $11
         (f64x2.add
          (local.get $10)
          (local.get $9)
         )
        )
        (v128.store
         (local.get $8)
         (local.get $11)
        )
        (local.set $8
         (i32.add
          (local.get $7)
          (i32.shl
           (local.get $4)
           (i32.const 3)
          )
         )
        )
        (local.set $12
         (f64x2.sub
          (local.get $11)
          (local.get $10)
         )
        )
        (local.set $9
         (f64x2.add
          (f64x2.sub
           (local.get $10)
           (f64x2.sub
            (local.get $11)
            (local.get $12)
           )
          )
          (f64x2.sub
           (local.get $9)
           (local.get $12)
          )
         )
        )
        (local.set $9
         (f64x2.add
          (v128.load
           (local.get $8)
          )
          (v128.and
           (local.get $9)
           (f64x2.eq
            (local.get $9)
            (local.get $9)
           )
          )
         )
        )
        (v128.store
         (local.get $8)
         (local.get $9)
        )
        (local.set $4
         (i32.add
          (local.get $4)
          (i32.const 2)
         )
        )
        (br $label)
       )
      )
     )
     (if
      (i32.and
       (local.get $3)
       (i32.const 1)
      )
      (then
       (local.set $9
        (v128.load64_zero
         (block (result i32)
          (local.set $scratch_23
           (i32.add
            (local.get $0)
            (local.get $17)
           )
          )
          (local.set $8
           (i32.add
            (local.get $1)
            (local.get $17)
           )
          )
          (local.get $scratch_23)
         )
        )
       )
       (local.set $10
        (v128.load64_zero
         (local.get $8)
        )
       )
       (local.set $9
        (f64x2.mul
         (v128.or
          (v128.and
           (local.get $9)
           (local.get $14)
          )
          (local.get $15)
         )
         (v128.and
          (local.get $10)
          (f64x2.ne
           (local.get $9)
           (local.get $13)
          )
         )
        )
       )
       (local.set $4
        (i32.add
         (local.get $6)
         (i32.shl
          (local.get $5)
          (i32.const 3)
         )
        )
       )
       (local.set $8
        (i32.const 1)
       )
       (local.set $11
        (if (result v128)
         (local.get $8)
         (then
          (v128.load64_zero
           (local.get $4)
          )
         )
         (else
          (v128.load
           (local.get $4)
          )
         )
        )
       )
       (local.set $10
        (f64x2.add
         (local.get $11)
         (local.get $9)
        )
       )
       (if
        (local.get $8)
        (then
         (f64.store
          (local.get $4)
          (f64x2.extract_lane 0
           (local.get $10)
          )
         )
        )
        (else
         (v128.store
          (local.get $4)
          (local.get $10)
         )
        )
       )
       (local.set $4
        (i32.add
         (local.get $7)
         (i32.shl
          (local.get $5)
          (i32.const 3)
         )
        )
       )
       (local.set $12
        (f64x2.sub
         (local.get $10)
         (local.get $11)
        )
       )
       (local.set $9
        (f64x2.add
         (f64x2.sub
          (local.get $11)
          (f64x2.sub
           (local.get $10)
           (local.get $12)
          )
         )
         (f64x2.sub
          (local.get $9)
          (local.get $12)
         )
        )
       )
       (local.set $9
        (f64x2.add
         (if (result v128)
          (local.get $8)
          (then
           (v128.load64_zero
            (local.get $4)
           )
          )
          (else
           (v128.load
            (local.get $4)
           )
          )
         )
         (v128.and
          (local.get $9)
          (f64x2.eq
           (local.get $9)
           (local.get $9)
          )
         )
        )
       )
       (if
        (local.get $8)
        (then
         (f64.store
          (local.get $4)
          (f64x2.extract_lane 0
           (local.get $9)
          )
         )
        )
        (else
         (v128.store
          (local.get $4)
          (local.get $9)
         )
        )
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $18)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $19)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $26 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (call $25
   (local.get $0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (local.get $4)
   (local.get $5)
   (local.get $6)
   (local.get $7)
   (i32.const 0)
  )
 )
 (func $27 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (call $23
   (local.get $0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (local.get $4)
   (local.get $5)
   (local.get $6)
   (i32.const 1)
  )
 )
 (func $28 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (call $25
   (local.get $0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (local.get $4)
   (local.get $5)
   (local.get $6)
   (local.get $7)
   (i32.const 1)
  )
 )
 (func $29 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 f64)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local.set $17
   (f64x2.splat
    (local.get $9)
   )
  )
  (local.set $18
   (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
  )
  (loop $label2
   (if
    (local.get $3)
    (then
     (local.set $12
      (i32.const 0)
     )
     (loop $label1
      (if
       (i32.gt_u
        (local.get $4)
        (local.get $12)
       )
       (then
        (local.set $10
         (i32.const 128)
        )
        (local.set $11
         (i32.sub
          (local.get $4)
          (local.get $12)
         )
        )
        (local.set $13
         (select
          (local.get $10)
          (local.get $11)
          (i32.lt_u
           (local.get $10)
           (local.get $11)
          )
         )
        )
        (drop
         (call $2
          (i32.add
           (local.get $0)
           (i32.shl
            (local.get $12)
            (i32.const 2)
           )
          )
          (i32.const 1808)
          (i32.const 64)
          (local.get $13)
          (f32.const 0)
          (f64.const 1)
          (i32.const 1776)
         )
        )
        (local.set $10
         (i32.const 0)
        )
        (loop $label
         (if
          (i32.lt_u
           (local.get $10)
           (local.get $13)
          )
          (then
           (local.set $14
            (i32.lt_u
             (i32.sub
              (local.get $13)
              (local.get $10)
             )
             (i32.const 2)
            )
           )
           (local.set $11
            (i32.shl
             (i32.add
              (local.get $10)
              (local.get $12)
             )
             (i32.const 2)
            )
           )
           (local.set $15
            (i32.add
             (i32.shl
              (local.get $10)
              (i32.const 2)
             )
             (i32.const 1808)
            )
           )
           (local.set $16
            (i32.add
             (local.get $10)
             (local.get $12)
            )
           )
           (local.set $19
            (if (result v128)
             (local.get $14)
             (then
              (v128.load64_zero
               (i32.add
                (local.get $8)
                (i32.shl
                 (local.get $16)
                 (i32.const 3)
                )
               )
              )
             )
             (else
              (v128.load
               (i32.add
                (local.get $8)
                (i32.shl
                 (local.get $16)
                 (i32.const 3)
                )
               )
              )
             )
            )
           )
           (if
            (local.get $14)
            (then
             (f32.store
              (i32.add
               (local.get $2)
               (local.get $11)
              )
              (f32.demote_f64
               (f64x2.extract_lane 0
                (v128.and
                 (f64x2.mul
                  (f64x2.sub
                   (f64x2.promote_low_f32x4
                    (v128.load32_zero
                     (i32.add
                      (local.get $1)
                      (local.get $11)
                     )
                    )
                   )
                   (f64x2.mul
                    (f64x2.promote_low_f32x4
                     (v128.load32_zero
                      (local.get $15)
                     )
                    )
                    (local.get $19)
                   )
                  )
                  (local.get $17)
                 )
                 (f64x2.ne
                  (f64x2.promote_low_f32x4
                   (v128.load32_zero
                    (i32.add
                     (local.get $0)
                     (local.get $11)
                    )
                   )
                  )
                  (local.get $18)
                 )
                )
               )
              )
             )
            )
            (else
             (v128.store64_lane 0
              (i32.add
               (local.get $2)
               (local.get $11)
              )
              (f32x4.demote_f64x2_zero
               (v128.and
                (f64x2.mul
                 (f64x2.sub
                  (f64x2.promote_low_f32x4
                   (v128.load64_zero
                    (i32.add
                     (local.get $1)
                     (local.get $11)
                    )
                   )
                  )
                  (f64x2.mul
                   (f64x2.promote_low_f32x4
                    (v128.load64_zero
                     (local.get $15)
                    )
                   )
                   (local.get $19)
                  )
                 )
                 (local.get $17)
                )
                (f64x2.ne
                 (f64x2.promote_low_f32x4
                  (v128.load64_zero
                   (i32.add
                    (local.get $0)
                    (local.get $11)
                   )
                  )
                 )
                 (local.get $18)
                )
               )
              )
             )
            )
           )
           (local.set $10
            (i32.add
             (local.get $10)
             (i32.const 2)
            )
           )
           (br $label)
          )
         )
        )
        (local.set $12
         (i32.add
          (local.get $12)
          (i32.const 128)
         )
        )
        (br $label1)
       )
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.shl
        (local.get $5)
        (i32.const 2)
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $6)
        (i32.const 2)
       )
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.shl
        (local.get $7)
        (i32.const 2)
       )
      )
     )
     (br $label2)
    )
   )
  )
 )
 (func $30 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 f64)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local.set $17
   (f64x2.splat
    (local.get $9)
   )
  )
  (local.set $18
   (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
  )
  (loop $label2
   (if
    (local.get $3)
    (then
     (local.set $12
      (i32.const 0)
     )
     (loop $label1
      (if
       (i32.gt_u
        (local.get $4)
        (local.get $12)
       )
       (then
        (local.set $10
         (i32.const 64)
        )
        (local.set $11
         (i32.sub
          (local.get $4)
          (local.get $12)
         )
        )
        (local.set $13
         (select
          (local.get $10)
          (local.get $11)
          (i32.lt_u
           (local.get $10)
           (local.get $11)
          )
         )
        )
        (drop
         (call $13
          (i32.add
           (local.get $0)
           (i32.shl
            (local.get $12)
            (i32.const 3)
           )
          )
          (i32.const 1808)
          (i32.const 64)
          (local.get $13)
          (f64.const 0)
          (f64.const 1)
          (i32.const 1776)
         )
        )
        (local.set $10
         (i32.const 0)
        )
        (loop $label
         (if
          (i32.lt_u
           (local.get $10)
           (local.get $13)
          )
          (then
           (local.set $14
            (i32.lt_u
             (i32.sub
              (local.get $13)
              (local.get $10)
             )
             (i32.const 2)
            )
           )
           (local.set $11
            (i32.shl
             (i32.add
              (local.get $10)
              (local.get $12)
             )
             (i32.const 3)
            )
           )
           (local.set $15
            (i32.add
             (i32.shl
              (local.get $10)
              (i32.const 3)
             )
             (i32.const 1808)
            )
           )
           (local.set $16
            (i32.add
             (local.get $10)
             (local.get $12)
            )
           )
           (local.set $19
            (if (result v128)
             (local.get $14)
             (then
              (v128.load64_zero
               (i32.add
                (local.get $8)
                (i32.shl
                 (local.get $16)
                 (i32.const 3)
                )
               )
              )
             )
             (else
              (v128.load
               (i32.add
                (local.get $8)
                (i32.shl
                 (local.get $16)
                 (i32.const 3)
                )
               )
              )
             )
            )
           )
           (if
            (local.get $14)
            (then
             (f64.store
              (i32.add
               (local.get $2)
               (local.get $11)
              )
              (f64x2.extract_lane 0
               (v128.and
                (f64x2.mul
                 (f64x2.sub
                  (v128.load64_zero
                   (i32.add
                    (local.get $1)
                    (local.get $11)
                   )
                  )
                  (f64x2.mul
                   (v128.load64_zero
                    (local.get $15)
                   )
                   (local.get $19)
                  )
                 )
                 (local.get $17)
                )
                (f64x2.ne
                 (v128.load64_zero
                  (i32.add
                   (local.get $0)
                   (local.get $11)
                  )
                 )
                 (local.get $18)
                )
               )
              )
             )
            )
            (else
             (v128.store
              (i32.add
               (local.get $2)
               (local.get $11)
              )
              (v128.and
               (f64x2.mul
                (f64x2.sub
                 (v128.load
                  (i32.add
                   (local.get $1)
                   (local.get $11)
                  )
                 )
                 (f64x2.mul
                  (v128.load
                   (local.get $15)
                  )
                  (local.get $19)
                 )
                )
                (local.get $17)
               )
               (f64x2.ne
                (v128.load
                 (i32.add
                  (local.get $0)
                  (local.get $11)
                 )
                )
                (local.get $18)
               )
              )
             )
            )
           )
           (local.set $10
            (i32.add
             (local.get $10)
             (i32.const 2)
            )
           )
           (br $label)
          )
         )
        )
        (local.set $12
         (i32.sub
          (local.get $12)
          (i32.const -64)
         )
        )
        (br $label1)
       )
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.shl
        (local.get $5)
        (i32.const 3)
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $6)
        (i32.const 3)
       )
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.shl
        (local.get $7)
        (i32.const 3)
       )
      )
     )
     (br $label2)
    )
   )
  )
 )
 (func $31 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local.set $15
   (local.get $0)
  )
  (local.set $13
   (f64x2.splat
    (local.get $9)
   )
  )
  (local.set $16
   (i32.and
    (local.get $4)
    (i32.xor
     (i32.const 1)
     (i32.const -1)
    )
   )
  )
  (loop $label1
   (if
    (local.get $3)
    (then
     (local.set $0
      (i32.const 0)
     )
     (loop $label
      (if
       (i32.lt_u
        (local.get $0)
        (local.get $16)
       )
       (then
        (local.set $14
         (i32.shl
          (local.get $0)
          (i32.const 2)
         )
        )
        (v128.store64_lane 0
         (i32.add
          (local.get $2)
          (local.get $14)
         )
         (block (result v128)
          (local.set $10
           (f64x2.promote_low_f32x4
            (v128.load64_zero
             (i32.add
              (local.get $14)
              (local.get $15)
             )
            )
           )
          )
          (local.set $11
           (f64x2.promote_low_f32x4
            (v128.load64_zero
             (i32.add
              (local.get $1)
              (local.get $14)
             )
            )
           )
          )
          (local.set $12
           (v128.load
            (i32.add
             (local.get $8)
             (i32.shl
              (local.get $0)
              (i32.const 3)
             )
            )
           )
          )
          (f32x4.demote_f64x2_zero
           (v128.and
            (f64x2.mul
             (f64x2.mul
              (local.get $10)
              (f64x2.sub
               (local.get $11)
               (local.get $12)
              )
             )
             (local.get $13)
            )
            (f64x2.ne
             (local.get $10)
             (f64x2.splat
              (f64.const 0)
             )
            )
           )
          )
         )
        )
        (local.set $0
         (i32.add
          (local.get $0)
          (i32.const 2)
         )
        )
        (br $label)
       )
      )
     )
     (if
      (i32.and
       (local.get $4)
       (i32.const 1)
      )
      (then
       (local.set $0
        (i32.shl
         (local.get $16)
         (i32.const 2)
        )
       )
       (f32.store
        (i32.add
         (local.get $0)
         (local.get $2)
        )
        (block (result f32)
         (local.set $10
          (f64x2.promote_low_f32x4
           (v128.load32_zero
            (i32.add
             (local.get $0)
             (local.get $15)
            )
           )
          )
         )
         (local.set $11
          (f64x2.promote_low_f32x4
           (v128.load32_zero
            (i32.add
             (local.get $0)
             (local.get $1)
            )
           )
          )
         )
         (local.set $12
          (v128.load64_zero
           (i32.add
            (local.get $8)
            (i32.shl
             (local.get $16)
             (i32.const 3)
            )
           )
          )
         )
         (f32.demote_f64
          (f64x2.extract_lane 0
           (v128.and
            (f64x2.mul
             (f64x2.mul
              (local.get $10)
              (f64x2.sub
               (local.get $11)
               (local.get $12)
              )
             )
             (local.get $13)
            )
            (f64x2.ne
             (local.get $10)
             (f64x2.splat
              (f64.const 0)
             )
            )
           )
          )
         )
        )
       )
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $15
      (i32.add
       (local.get $15)
       (i32.shl
        (local.get $5)
        (i32.const 2)
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $6)
        (i32.const 2)
       )
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.shl
        (local.get $7)
        (i32.const 2)
       )
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local.set $15
   (local.get $0)
  )
  (local.set $13
   (f64x2.splat
    (local.get $9)
   )
  )
  (local.set $16
   (i32.and
    (local.get $4)
    (i32.xor
     (i32.const 1)
     (i32.const -1)
    )
   )
  )
  (loop $label1
   (if
    (local.get $3)
    (then
     (local.set $0
      (i32.const 0)
     )
     (loop $label
      (if
       (i32.lt_u
        (local.get $0)
        (local.get $16)
       )
       (then
        (local.set $14
         (i32.shl
          (local.get $0)
          (i32.const 3)
         )
        )
        (v128.store
         (i32.add
          (local.get $2)
          (local.get $14)
         )
         (block (result v128)
          (local.set $10
           (v128.load
            (i32.add
             (local.get $14)
             (local.get $15)
            )
           )
          )
          (local.set $11
           (v128.load
            (i32.add
             (local.get $1)
             (local.get $14)
            )
           )
          )
          (local.set $12
           (v128.load
            (i32.add
             (local.get $8)
             (i32.shl
              (local.get $0)
              (i32.const 3)
             )
            )
           )
          )
          (v128.and
           (f64x2.mul
            (f64x2.mul
             (local.get $10)
             (f64x2.sub
              (local.get $11)
              (local.get $12)
             )
            )
            (local.get $13)
           )
           (f64x2.ne
            (local.get $10)
            (f64x2.splat
             (f64.const 0)
            )
           )
          )
         )
        )
        (local.set $0
         (i32.add
          (local.get $0)
          (i32.const 2)
         )
        )
        (br $label)
       )
      )
     )
     (if
      (i32.and
       (local.get $4)
       (i32.const 1)
      )
      (then
       (local.set $0
        (i32.shl
         (local.get $16)
         (i32.const 3)
        )
       )
       (f64.store
        (i32.add
         (local.get $0)
         (local.get $2)
        )
        (block (result f64)
         (local.set $10
          (v128.load64_zero
           (i32.add
            (local.get $0)
            (local.get $15)
           )
          )
         )
         (local.set $11
          (v128.load64_zero
           (i32.add
            (local.get $0)
            (local.get $1)
           )
          )
         )
         (local.set $12
          (v128.load64_zero
           (i32.add
            (local.get $8)
            (i32.shl
             (local.get $16)
             (i32.const 3)
            )
           )
          )
         )
         (f64x2.extract_lane 0
          (v128.and
           (f64x2.mul
            (f64x2.mul
             (local.get $10)
             (f64x2.sub
              (local.get $11)
              (local.get $12)
             )
            )
            (local.get $13)
           )
           (f64x2.ne
            (local.get $10)
            (f64x2.splat
             (f64.const 0)
            )
           )
          )
         )
        )
       )
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $15
      (i32.add
       (local.get $15)
       (i32.shl
        (local.get $5)
        (i32.const 3)
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $6)
        (i32.const 3)
       )
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.shl
        (local.get $7)
        (i32.const 3)
       )
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $33 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 i32)
  (local $32 i32)
  (local $33 i32)
  (local $34 i32)
  (local $35 i32)
  (local $36 i32)
  (local.set $17
   (v128.load32_splat
    (i32.const 1024)
   )
  )
  (local.set $16
   (v128.load32_splat
    (i32.const 1028)
   )
  )
  (local.set $18
   (v128.load32_splat
    (i32.const 1032)
   )
  )
  (local.set $19
   (v128.load32_splat
    (i32.const 1036)
   )
  )
  (local.set $20
   (v128.load32_splat
    (i32.const 1040)
   )
  )
  (local.set $21
   (v128.load32_splat
    (i32.const 1044)
   )
  )
  (local.set $22
   (v128.load32_splat
    (i32.const 1048)
   )
  )
  (local.set $23
   (v128.load32_splat
    (i32.const 1052)
   )
  )
  (local.set $24
   (v128.load32_splat
    (i32.const 1056)
   )
  )
  (local.set $25
   (v128.load32_splat
    (i32.const 1060)
   )
  )
  (local.set $34
   (i32.shl
    (local.get $4)
    (i32.const 2)
   )
  )
  (local.set $35
   (i32.shl
    (local.get $5)
    (i32.const 2)
   )
  )
  (local.set $36
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $3)
      (i32.const -4)
     )
     (i32.const 2)
    )
   )
  )
  (loop $label2
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $36)
    )
    (then
     (local.set $26
      (v128.load
       (local.get $6)
      )
     )
     (local.set $27
      (v128.load
       (local.get $7)
      )
     )
     (local.set $28
      (v128.load offset=16
       (local.get $7)
      )
     )
     (local.set $32
      (local.get $0)
     )
     (local.set $33
      (local.get $1)
     )
     (local.set $31
      (local.get $2)
     )
     (loop $label
      (if
       (i32.ge_u
        (local.get $31)
        (i32.const 4)
       )
       (then
        (local.set $13
         (f32x4.pmax
          (f32x4.sub
           (v128.load
            (local.get $32)
           )
           (local.get $26)
          )
          (local.get $25)
         )
        )
        (local.set $14
         (f32x4.pmax
          (f32x4.sub
           (v128.load
            (i32.add
             (local.get $32)
             (local.get $34)
            )
           )
           (local.get $26)
          )
          (local.get $25)
         )
        )
        (local.set $11
         (f32x4.pmax
          (f32x4.sub
           (v128.load
            (i32.add
             (local.get $32)
             (i32.shl
              (local.get $34)
              (i32.const 1)
             )
            )
           )
           (local.get $26)
          )
          (local.get $25)
         )
        )
        (local.set $10
         (f32x4.pmax
          (f32x4.sub
           (v128.load
            (i32.add
             (local.get $32)
             (i32.mul
              (local.get $34)
              (i32.const 3)
             )
            )
           )
           (local.get $26)
          )
          (local.get $25)
         )
        )
        (local.set $9
         (f32x4.add
          (f32x4.mul
           (local.get $13)
           (local.get $17)
          )
          (local.get $16)
         )
        )
        (local.set $12
         (f32x4.add
          (f32x4.mul
           (local.get $14)
           (local.get $17)
          )
          (local.get $16)
         )
        )
        (local.set $15
         (f32x4.add
          (f32x4.mul
           (local.get $11)
           (local.get $17)
          )
          (local.get $16)
         )
        )
        (local.set $29
         (f32x4.add
          (f32x4.mul
           (local.get $10)
           (local.get $17)
          )
          (local.get $16)
         )
        )
        (local.set $8
         (f32x4.sub
          (local.get $9)
          (local.get $16)
         )
        )
        (local.set $30
         (f32x4.sub
          (f32x4.sub
           (local.get $13)
           (f32x4.mul
            (local.get $8)
            (local.get $18)
           )
          )
          (f32x4.mul
           (local.get $8)
           (local.get $19)
          )
         )
        )
        (local.set $8
         (f32x4.sub
          (local.get $12)
          (local.get $16)
         )
        )
        (local.set $13
         (f32x4.sub
          (f32x4.sub
           (local.get $14)
           (f32x4.mul
            (local.get $8)
            (local.get $18)
           )
          )
          (f32x4.mul
           (local.get $8)
           (local.get $19)
          )
         )
        )
        (local.set $8
         (f32x4.sub
          (local.get $15)
          (local.get $16)
         )
        )
        (local.set $14
         (f32x4.sub
          (f32x4.sub
           (local.get $11)
           (f32x4.mul
            (local.get $8)
            (local.get $18)
           )
          )
          (f32x4.mul
           (local.get $8)
           (local.get $19)
          )
         )
        )
        (local.set $8
         (f32x4.sub
          (local.get $29)
          (local.get $16)
         )
        )
        (local.set $11
         (f32x4.sub
          (f32x4.sub
           (local.get $10)
           (f32x4.mul
            (local.get $8)
            (local.get $18)
           )
          )
          (f32x4.mul
           (local.get $8)
           (local.get $19)
          )
         )
        )
        (local.set $10
         (f32x4.mul
          (local.get $30)
          (local.get $30)
         )
        )
        (local.set $8
         (i32x4.shl
          (local.get $9)
          (i32.const 23)
         )
        )
        (local.set $9
         (f32x4.add
          (f32x4.mul
           (local.get $8)
           (f32x4.add
            (f32x4.mul
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (local.get $20)
                 (local.get $10)
                )
                (f32x4.add
                 (f32x4.mul
                  (local.get $21)
                  (local.get $30)
                 )
                 (local.get $22)
                )
               )
               (local.get $10)
              )
              (f32x4.add
               (f32x4.mul
                (local.get $23)
                (local.get $30)
               )
               (local.get $24)
              )
             )
             (local.get $10)
            )
            (local.get $30)
           )
          )
          (local.get $8)
         )
        )
        (local.set $10
         (f32x4.mul
          (local.get $13)
          (local.get $13)
         )
        )
        (local.set $8
         (i32x4.shl
          (local.get $12)
          (i32.const 23)
         )
        )
        (local.set $12
         (f32x4.add
          (f32x4.mul
           (local.get $8)
           (f32x4.add
            (f32x4.mul
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (local.get $20)
                 (local.get $10)
                )
                (f32x4.add
                 (f32x4.mul
                  (local.get $21)
                  (local.get $13)
                 )
                 (local.get $22)
                )
               )
               (local.get $10)
              )
              (f32x4.add
               (f32x4.mul
                (local.get $23)
                (local.get $13)
               )
               (local.get $24)
              )
             )
             (local.get $10)
            )
            (local.get $13)
           )
          )
          (local.get $8)
         )
        )
        (local.set $10
         (f32x4.mul
          (local.get $14)
          (local.get $14)
         )
        )
        (local.set $8
         (i32x4.shl
          (local.get $15)
          (i32.const 23)
         )
        )
        (local.set $15
         (f32x4.add
          (f32x4.mul
           (local.get $8)
           (f32x4.add
            (f32x4.mul
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (local.get $20)
                 (local.get $10)
                )
                (f32x4.add
                 (f32x4.mul
                  (local.get $21)
                  (local.get $14)
                 )
                 (local.get $22)
                )
               )
               (local.get $10)
              )
              (f32x4.add
               (f32x4.mul
                (local.get $23)
                (local.get $14)
               )
               (local.get $24)
              )
             )
             (local.get $10)
            )
            (local.get $14)
           )
          )
          (local.get $8)
         )
        )
        (local.set $10
         (f32x4.mul
          (local.get $11)
          (local.get $11)
         )
        )
        (local.set $8
         (i32x4.shl
          (local.get $29)
          (i32.const 23)
         )
        )
        (local.set $8
         (f32x4.add
          (f32x4.mul
           (local.get $8)
           (f32x4.add
            (f32x4.mul
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (local.get $20)
                 (local.get $10)
                )
                (f32x4.add
                 (f32x4.mul
                  (local.get $21)
                  (local.get $11)
                 )
                 (local.get $22)
                )
               )
               (local.get $10)
              )
              (f32x4.add
               (f32x4.mul
                (local.get $23)
                (local.get $11)
               )
               (local.get $24)
              )
             )
             (local.get $10)
            )
            (local.get $11)
           )
          )
          (local.get $8)
         )
        )
        (v128.store
         (local.get $33)
         (local.get $9)
        )
        (v128.store
         (i32.add
          (local.get $33)
          (local.get $35)
         )
         (local.get $12)
        )
        (v128.store
         (i32.add
          (local.get $33)
          (i32.shl
           (local.get $35)
           (i32.const 1)
          )
         )
         (local.get $15)
        )
        (v128.store
         (i32.add
          (local.get $33)
          (i32.mul
           (local.get $35)
           (i32.const 3)
          )
         )
         (local.get $8)
        )
        (local.set $8
         (f32x4.add
          (f32x4.add
           (local.get $9)
           (local.get $12)
          )
          (f32x4.add
           (local.get $15)
           (local.get $8)
          )
         )
        )
        (local.set $32
         (i32.add
          (local.get $32)
          (i32.shl
           (local.get $34)
           (i32.const 2)
          )
         )
        )
        (local.set $33
         (i32.add
          (local.get $33)
          (i32.shl
           (local.get $35)
           (i32.const 2)
          )
         )
        )
        (local.set $27
         (f64x2.add
          (local.get $27)
          (f64x2.promote_low_f32x4
           (local.get $8)
          )
         )
        )
        (local.set $28
         (f64x2.add
          (local.get $28)
          (f64x2.promote_low_f32x4
           (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
            (local.get $8)
            (local.get $8)
           )
          )
         )
        )
        (local.set $31
         (i32.sub
          (local.get $31)
          (i32.const 4)
         )
        )
        (br $label)
       )
      )
     )
     (loop $label1
      (if
       (local.get $31)
       (then
        (local.set $12
         (f32x4.pmax
          (f32x4.sub
           (v128.load
            (local.get $32)
           )
           (local.get $26)
          )
          (local.get $25)
         )
        )
        (local.set $15
         (f32x4.add
          (f32x4.mul
           (local.get $12)
           (local.get $17)
          )
          (local.get $16)
         )
        )
        (local.set $8
         (f32x4.sub
          (local.get $15)
          (local.get $16)
         )
        )
        (local.set $9
         (f32x4.sub
          (f32x4.sub
           (local.get $12)
           (f32x4.mul
            (local.get $8)
            (local.get $18)
           )
          )
          (f32x4.mul
           (local.get $8)
           (local.get $19)
          )
         )
        )
        (local.set $12
         (f32x4.mul
          (local.get $9)
          (local.get $9)
         )
        )
        (local.set $8
         (i32x4.shl
          (local.get $15)
          (i32.const 23)
         )
        )
        (local.set $8
         (f32x4.add
          (f32x4.mul
           (local.get $8)
           (f32x4.add
            (f32x4.mul
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (local.get $20)
                 (local.get $12)
                )
                (f32x4.add
                 (f32x4.mul
                  (local.get $21)
                  (local.get $9)
                 )
                 (local.get $22)
                )
               )
               (local.get $12)
              )
              (f32x4.add
               (f32x4.mul
                (local.get $23)
                (local.get $9)
               )
               (local.get $24)
              )
             )
             (local.get $12)
            )
            (local.get $9)
           )
          )
          (local.get $8)
         )
        )
        (v128.store
         (local.get $33)
         (local.get $8)
        )
        (local.set $27
         (f64x2.add
          (local.get $27)
          (f64x2.promote_low_f32x4
           (local.get $8)
          )
         )
        )
        (local.set $28
         (f64x2.add
          (local.get $28)
          (f64x2.promote_low_f32x4
           (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
            (local.get $8)
            (local.get $8)
           )
          )
         )
        )
        (local.set $31
         (i32.sub
          (local.get $31)
          (i32.const 1)
         )
        )
        (local.set $32
         (i32.add
          (local.get $32)
          (local.get $34)
         )
        )
        (local.set $33
         (i32.add
          (local.get $33)
          (local.get $35)
         )
        )
        (br $label1)
       )
      )
     )
     (v128.store
      (local.get $7)
      (local.get $27)
     )
     (v128.store offset=16
      (local.get $7)
      (local.get $28)
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 16)
      )
     )
     (local.set $6
      (i32.add
       (local.get $6)
       (i32.const 16)
      )
     )
     (local.set $7
      (i32.add
       (local.get $7)
       (i32.const 32)
      )
     )
     (br $label2)
    )
   )
  )
  (if
   (i32.and
    (local.get $3)
    (i32.const 3)
   )
   (then
    (local.set $31
     (i32.and
      (local.get $3)
      (i32.const 3)
     )
    )
    (local.set $15
     (v128.load
      (local.get $6)
     )
    )
    (local.set $13
     (v128.load
      (local.get $7)
     )
    )
    (local.set $14
     (v128.load offset=16
      (local.get $7)
     )
    )
    (local.set $12
     (local.get $15)
    )
    (local.set $8
     (local.get $15)
    )
    (local.set $6
     (i32.const 0)
    )
    (loop $label3
     (if
      (i32.gt_u
       (local.get $2)
       (local.get $6)
      )
      (then
       (local.set $9
        (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
       )
       (block $block
        (if
         (i32.eq
          (local.get $31)
          (i32.const 1)
         )
         (then
          (local.set $9
           (v128.load32_lane 0
            (local.get $0)
            (local.get $9)
           )
          )
          (br $block)
         )
        )
        (local.set $9
         (v128.load64_lane 0
          (local.get $0)
          (local.get $9)
         )
        )
        (if
         (i32.ne
          (local.get $31)
          (i32.const 2)
         )
         (then
          (local.set $9
           (v128.load32_lane 2
            (i32.add
             (local.get $0)
             (i32.const 8)
            )
            (local.get $9)
           )
          )
         )
        )
       )
       (local.set $11
        (v128.load32_splat
         (i32.const 1028)
        )
       )
       (local.set $10
        (f32x4.pmax
         (f32x4.sub
          (local.get $9)
          (local.get $15)
         )
         (v128.load32_splat
          (i32.const 1060)
         )
        )
       )
       (local.set $29
        (f32x4.add
         (f32x4.mul
          (local.get $10)
          (v128.load32_splat
           (i32.const 1024)
          )
         )
         (local.get $11)
        )
       )
       (local.set $9
        (f32x4.sub
         (local.get $29)
         (local.get $11)
        )
       )
       (local.set $11
        (f32x4.sub
         (f32x4.sub
          (local.get $10)
          (f32x4.mul
           (local.get $9)
           (v128.load32_splat
            (i32.const 1032)
           )
          )
         )
         (f32x4.mul
          (local.get $9)
          (v128.load32_splat
           (i32.const 1036)
          )
         )
        )
       )
       (local.set $10
        (f32x4.mul
         (local.get $11)
         (local.get $11)
        )
       )
       (local.set $9
        (i32x4.shl
         (local.get $29)
         (i32.const 23)
        )
       )
       (local.set $9
        (f32x4.add
         (f32x4.mul
          (local.get $9)
          (f32x4.add
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (f32x4.add
               (f32x4.mul
                (v128.load32_splat
                 (i32.const 1040)
                )
                (local.get $10)
               )
               (f32x4.add
                (f32x4.mul
                 (v128.load32_splat
                  (i32.const 1044)
                 )
                 (local.get $11)
                )
                (v128.load32_splat
                 (i32.const 1048)
                )
               )
              )
              (local.get $10)
             )
             (f32x4.add
              (f32x4.mul
               (v128.load32_splat
                (i32.const 1052)
               )
               (local.get $11)
              )
              (v128.load32_splat
               (i32.const 1056)
              )
             )
            )
            (local.get $10)
           )
           (local.get $11)
          )
         )
         (local.get $9)
        )
       )
       (if
        (i32.eq
         (local.get $31)
         (i32.const 1)
        )
        (then
         (v128.store32_lane 0
          (local.get $1)
          (local.get $9)
         )
        )
        (else
         (v128.store64_lane 0
          (local.get $1)
          (local.get $9)
         )
        )
       )
       (if
        (i32.eq
         (local.get $31)
         (i32.const 3)
        )
        (then
         (v128.store32_lane 2
          (i32.add
           (local.get $1)
           (i32.const 8)
          )
          (local.get $9)
         )
        )
       )
       (block $block1
        (if
         (i32.lt_u
          (local.get $6)
          (i32.and
           (local.get $2)
           (i32.const -4)
          )
         )
         (then
          (local.set $3
           (i32.and
            (local.get $6)
            (i32.const 3)
           )
          )
          (if
           (local.get $3)
           (then
            (if
             (i32.eq
              (local.get $3)
              (i32.const 1)
             )
             (then
              (local.set $12
               (f32x4.add
                (local.get $12)
                (local.get $9)
               )
              )
             )
             (else
              (if
               (i32.eq
                (local.get $3)
                (i32.const 2)
               )
               (then
                (local.set $8
                 (local.get $9)
                )
               )
              )
             )
            )
           )
           (else
            (local.set $12
             (local.get $9)
            )
           )
          )
          (br_if $block1
           (i32.lt_u
            (local.get $3)
            (i32.const 3)
           )
          )
          (local.set $9
           (f32x4.add
            (local.get $12)
            (f32x4.add
             (local.get $8)
             (local.get $9)
            )
           )
          )
         )
        )
        (local.set $13
         (f64x2.add
          (local.get $13)
          (f64x2.promote_low_f32x4
           (local.get $9)
          )
         )
        )
        (local.set $14
         (f64x2.add
          (local.get $14)
          (f64x2.promote_low_f32x4
           (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
            (local.get $9)
            (local.get $9)
           )
          )
         )
        )
       )
       (local.set $6
        (i32.add
         (local.get $6)
         (i32.const 1)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.shl
          (local.get $4)
          (i32.const 2)
         )
        )
       )
       (local.set $1
        (i32.add
         (local.get $1)
         (i32.shl
          (local.get $5)
          (i32.const 2)
         )
        )
       )
       (br $label3)
      )
     )
    )
    (v128.store
     (local.get $7)
     (local.get $13)
    )
    (v128.store offset=16
     (local.get $7)
     (local.get $14)
    )
   )
  )
 )
 (func $34 (param $0 i32) (param $1 i32)
  (local $2 i32)
  (loop $label
   (if
    (i32.gt_u
     (local.get $0)
     (local.get $2)
    )
    (then
     (f64.store
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $2)
        (i32.const 3)
       )
      )
      (call $4
       (f64.load
        (i32.add
         (local.get $1)
         (i32.shl
          (local.get $2)
          (i32.const 3)
         )
        )
       )
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 1)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $35 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 v128)
  (local $6 v128)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local.set $8
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (local.set $9
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.xor
       (i32.const 3)
       (i32.const -1)
      )
     )
     (i32.const 2)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $9)
    )
    (then
     (local.set $6
      (v128.load
       (local.get $4)
      )
     )
     (local.set $5
      (local.get $6)
     )
     (local.set $7
      (local.get $0)
     )
     (local.set $3
      (local.get $1)
     )
     (loop $label
      (if
       (i32.ge_u
        (local.get $3)
        (i32.const 2)
       )
       (then
        (local.set $6
         (f32x4.pmax
          (local.get $6)
          (v128.load
           (local.get $7)
          )
         )
        )
        (local.set $5
         (f32x4.pmax
          (local.get $5)
          (v128.load
           (i32.add
            (local.get $7)
            (local.get $8)
           )
          )
         )
        )
        (local.set $3
         (i32.sub
          (local.get $3)
          (i32.const 2)
         )
        )
        (local.set $7
         (i32.add
          (local.get $7)
          (i32.shl
           (local.get $8)
           (i32.const 1)
          )
         )
        )
        (br $label)
       )
      )
     )
     (if
      (local.get $3)
      (then
       (local.set $6
        (f32x4.pmax
         (local.get $6)
         (v128.load
          (local.get $7)
         )
        )
       )
      )
     )
     (v128.store
      (local.get $4)
      (f32x4.pmax
       (local.get $6)
       (local.get $5)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $4
      (i32.add
       (local.get $4)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (if
   (i32.and
    (local.get $2)
    (i32.const 3)
   )
   (then
    (local.set $6
     (v128.load
      (local.get $4)
     )
    )
    (loop $label2
     (if
      (local.get $1)
      (then
       (local.set $3
        (i32.and
         (local.get $2)
         (i32.const 3)
        )
       )
       (local.set $5
        (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
       )
       (block $block
        (if
         (i32.eq
          (local.get $3)
          (i32.const 1)
         )
         (then
          (local.set $5
           (v128.load32_lane 0
            (local.get $0)
            (local.get $5)
           )
          )
          (br $block)
         )
        )
        (local.set $5
         (v128.load64_lane 0
          (local.get $0)
          (local.get $5)
         )
        )
        (if
         (i32.ne
          (local.get $3)
          (i32.const 2)
         )
         (then
          (local.set $5
           (v128.load32_lane 2
            (i32.add
             (local.get $0)
             (i32.const 8)
            )
            (local.get $5)
           )
          )
         )
        )
       )
       (local.set $6
        (f32x4.pmax
         (local.get $6)
         (local.get $5)
        )
       )
       (local.set $1
        (i32.sub
         (local.get $1)
         (i32.const 1)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (local.get $8)
        )
       )
       (br $label2)
      )
     )
    )
    (v128.store
     (local.get $4)
     (local.get $6)
    )
   )
  )
 )
 (func $36 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 v128)
  (local $6 v128)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local.set $8
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (local.set $9
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.xor
       (i32.const 3)
       (i32.const -1)
      )
     )
     (i32.const 2)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $9)
    )
    (then
     (local.set $5
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
       (f32x4.demote_f64x2_zero
        (v128.load
         (local.get $4)
        )
       )
       (f32x4.demote_f64x2_zero
        (v128.load offset=16
         (local.get $4)
        )
       )
      )
     )
     (local.set $3
      (local.get $1)
     )
     (local.set $7
      (local.get $0)
     )
     (loop $label
      (if
       (local.get $3)
       (then
        (v128.store
         (local.get $7)
         (f32x4.mul
          (v128.load
           (local.get $7)
          )
          (local.get $5)
         )
        )
        (local.set $3
         (i32.sub
          (local.get $3)
          (i32.const 1)
         )
        )
        (local.set $7
         (i32.add
          (local.get $7)
          (local.get $8)
         )
        )
        (br $label)
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $4
      (i32.add
       (local.get $4)
       (i32.const 32)
      )
     )
     (br $label1)
    )
   )
  )
  (if
   (i32.and
    (local.get $2)
    (i32.const 3)
   )
   (then
    (local.set $6
     (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (f32x4.demote_f64x2_zero
       (v128.load
        (local.get $4)
       )
      )
      (f32x4.demote_f64x2_zero
       (v128.load offset=16
        (local.get $4)
       )
      )
     )
    )
    (loop $label2
     (if
      (local.get $1)
      (then
       (local.set $3
        (i32.and
         (local.get $2)
         (i32.const 3)
        )
       )
       (local.set $4
        (i32.and
         (local.get $2)
         (i32.const 3)
        )
       )
       (local.set $5
        (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
       )
       (block $block
        (if
         (i32.eq
          (local.get $4)
          (i32.const 1)
         )
         (then
          (local.set $5
           (v128.load32_lane 0
            (local.get $0)
            (local.get $5)
           )
          )
          (br $block)
         )
        )
        (local.set $5
         (v128.load64_lane 0
          (local.get $0)
          (local.get $5)
         )
        )
        (if
         (i32.ne
          (local.get $4)
          (i32.const 2)
         )
         (then
          (local.set $5
           (v128.load32_lane 2
            (i32.add
             (local.get $0)
             (i32.const 8)
            )
            (local.get $5)
           )
          )
         )
        )
       )
       (local.set $5
        (f32x4.mul
         (local.get $5)
         (local.get $6)
        )
       )
       (if
        (i32.eq
         (local.get $3)
         (i32.const 1)
        )
        (then
         (v128.store32_lane 0
          (local.get $0)
          (local.get $5)
         )
        )
        (else
         (v128.store64_lane 0
          (local.get $0)
          (local.get $5)
         )
        )
       )
       (if
        (i32.eq
         (local.get $3)
         (i32.const 3)
        )
        (then
         (v128.store32_lane 2
          (i32.add
           (local.get $0)
           (i32.const 8)
          )
          (local.get $5)
         )
        )
       )
       (local.set $1
        (i32.sub
         (local.get $1)
         (i32.const 1)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (local.get $8)
        )
       )
       (br $label2)
      )
     )
    )
   )
  )
 )
 (func $37 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 f64) (param $8 i32)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 f64)
  (local.set $18
   (i32.shl
    (local.get $4)
    (i32.const 2)
   )
  )
  (local.set $19
   (i32.shl
    (local.get $5)
    (i32.const 2)
   )
  )
  (local.set $16
   (f64x2.splat
    (f64.min
     (f64.div
      (f64.const 1)
      (local.get $7)
     )
     (f64.const 1797693134862315708145274e284)
    )
   )
  )
  (local.set $20
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $3)
      (i32.const -4)
     )
     (i32.const 2)
    )
   )
  )
  (loop $label2
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $20)
    )
    (then
     (local.set $9
      (v128.load
       (local.get $6)
      )
     )
     (local.set $12
      (v128.load
       (local.get $8)
      )
     )
     (local.set $13
      (v128.load offset=16
       (local.get $8)
      )
     )
     (local.set $17
      (local.get $0)
     )
     (local.set $4
      (local.get $1)
     )
     (if
      (f64.eq
       (local.get $7)
       (f64.const 1)
      )
      (then
       (local.set $10
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
         (f32x4.demote_f64x2_zero
          (local.get $12)
         )
         (f32x4.demote_f64x2_zero
          (local.get $13)
         )
        )
       )
       (local.set $5
        (local.get $2)
       )
       (loop $label
        (if
         (local.get $5)
         (then
          (v128.store
           (local.get $4)
           (f32x4.sub
            (f32x4.sub
             (v128.load
              (local.get $17)
             )
             (local.get $9)
            )
            (local.get $10)
           )
          )
          (local.set $5
           (i32.sub
            (local.get $5)
            (i32.const 1)
           )
          )
          (local.set $17
           (i32.add
            (local.get $17)
            (local.get $18)
           )
          )
          (local.set $4
           (i32.add
            (local.get $4)
            (local.get $19)
           )
          )
          (br $label)
         )
        )
       )
      )
      (else
       (local.set $5
        (local.get $2)
       )
       (loop $label1
        (if
         (local.get $5)
         (then
          (local.set $10
           (v128.load
            (local.get $17)
           )
          )
          (local.set $10
           (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
            (f32x4.demote_f64x2_zero
             (f64x2.sub
              (f64x2.mul
               (f64x2.sub
                (f64x2.promote_low_f32x4
                 (local.get $10)
                )
                (f64x2.promote_low_f32x4
                 (local.get $9)
                )
               )
               (local.get $16)
              )
              (block (result v128)
               (local.set $10
                (f64x2.promote_low_f32x4
                 (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                  (local.get $10)
                  (local.get $10)
                 )
                )
               )
               (local.set $11
                (f64x2.promote_low_f32x4
                 (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                  (local.get $9)
                  (local.get $9)
                 )
                )
               )
               (local.get $12)
              )
             )
            )
            (f32x4.demote_f64x2_zero
             (f64x2.sub
              (f64x2.mul
               (f64x2.sub
                (local.get $10)
                (local.get $11)
               )
               (local.get $16)
              )
              (local.get $13)
             )
            )
           )
          )
          (v128.store
           (local.get $4)
           (local.get $10)
          )
          (local.set $5
           (i32.sub
            (local.get $5)
            (i32.const 1)
           )
          )
          (local.set $17
           (i32.add
            (local.get $17)
            (local.get $18)
           )
          )
          (local.set $4
           (i32.add
            (local.get $4)
            (local.get $19)
           )
          )
          (br $label1)
         )
        )
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 16)
      )
     )
     (local.set $6
      (i32.add
       (local.get $6)
       (i32.const 16)
      )
     )
     (local.set $8
      (i32.add
       (local.get $8)
       (i32.const 32)
      )
     )
     (br $label2)
    )
   )
  )
  (if
   (i32.and
    (local.get $3)
    (i32.const 3)
   )
   (then
    (local.set $10
     (v128.load
      (local.get $6)
     )
    )
    (local.set $12
     (v128.load
      (local.get $8)
     )
    )
    (local.set $13
     (v128.load offset=16
      (local.get $8)
     )
    )
    (local.set $14
     (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (f32x4.demote_f64x2_zero
       (local.get $12)
      )
      (f32x4.demote_f64x2_zero
       (local.get $13)
      )
     )
    )
    (loop $label3
     (if
      (local.get $2)
      (then
       (local.set $4
        (i32.and
         (local.get $3)
         (i32.const 3)
        )
       )
       (local.set $9
        (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
       )
       (block $block
        (if
         (i32.eq
          (local.get $4)
          (i32.const 1)
         )
         (then
          (local.set $9
           (v128.load32_lane 0
            (local.get $0)
            (local.get $9)
           )
          )
          (br $block)
         )
        )
        (local.set $9
         (v128.load64_lane 0
          (local.get $0)
          (local.get $9)
         )
        )
        (if
         (i32.ne
          (local.get $4)
          (i32.const 2)
         )
         (then
          (local.set $9
           (v128.load32_lane 2
            (i32.add
             (local.get $0)
             (i32.const 8)
            )
            (local.get $9)
           )
          )
         )
        )
       )
       (if
        (f64.eq
         (local.get $7)
         (f64.const 1)
        )
        (then
         (local.set $9
          (f32x4.sub
           (f32x4.sub
            (local.get $9)
            (local.get $10)
           )
           (local.get $14)
          )
         )
        )
        (else
         (local.set $9
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
           (f32x4.demote_f64x2_zero
            (f64x2.sub
             (f64x2.mul
              (f64x2.sub
               (f64x2.promote_low_f32x4
                (local.get $9)
               )
               (f64x2.promote_low_f32x4
                (local.get $10)
               )
              )
              (local.get $16)
             )
             (block (result v128)
              (local.set $9
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $9)
                 (local.get $9)
                )
               )
              )
              (local.set $15
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $10)
                 (local.get $10)
                )
               )
              )
              (local.get $12)
             )
            )
           )
           (f32x4.demote_f64x2_zero
            (f64x2.sub
             (f64x2.mul
              (f64x2.sub
               (local.get $9)
               (local.get $15)
              )
              (local.get $16)
             )
             (local.get $13)
            )
           )
          )
         )
        )
       )
       (local.set $4
        (i32.and
         (local.get $3)
         (i32.const 3)
        )
       )
       (if
        (i32.eq
         (local.get $4)
         (i32.const 1)
        )
        (then
         (v128.store32_lane 0
          (local.get $1)
          (local.get $9)
         )
        )
        (else
         (v128.store64_lane 0
          (local.get $1)
          (local.get $9)
         )
        )
       )
       (if
        (i32.eq
         (local.get $4)
         (i32.const 3)
        )
        (then
         (v128.store32_lane 2
          (i32.add
           (local.get $1)
           (i32.const 8)
          )
          (local.get $9)
         )
        )
       )
       (local.set $2
        (i32.sub
         (local.get $2)
         (i32.const 1)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (local.get $18)
        )
       )
       (local.set $1
        (i32.add
         (local.get $1)
         (local.get $19)
        )
       )
       (br $label3)
      )
     )
    )
   )
  )
 )
 (func $38 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 i32)
  (local $30 i32)
  (local $31 i32)
  (local $32 i32)
  (local $33 i32)
  (local $34 i32)
  (local $35 i32)
  (local $36 i32)
  (local $37 i32)
  (local $38 i32)
  (local $39 i32)
  (local $40 i32)
  (local.set $30
   (local.get $0)
  )
  (local.set $34
   (local.get $1)
  )
  (local.set $38
   (local.get $6)
  )
  (local.set $35
   (local.get $7)
  )
  (local.set $36
   (local.get $8)
  )
  (local.set $32
   (i32.const 1)
  )
  (local.set $18
   (v128.load64_splat
    (i32.const 1680)
   )
  )
  (local.set $15
   (v128.load64_splat
    (i32.const 1688)
   )
  )
  (local.set $19
   (v128.load64_splat
    (i32.const 1696)
   )
  )
  (local.set $20
   (v128.load64_splat
    (i32.const 1704)
   )
  )
  (local.set $21
   (v128.load64_splat
    (i32.const 1712)
   )
  )
  (local.set $22
   (v128.load64_splat
    (i32.const 1720)
   )
  )
  (local.set $23
   (v128.load64_splat
    (i32.const 1728)
   )
  )
  (local.set $24
   (v128.load64_splat
    (i32.const 1736)
   )
  )
  (local.set $25
   (v128.load64_splat
    (i32.const 1744)
   )
  )
  (local.set $26
   (v128.load64_splat
    (i32.const 1752)
   )
  )
  (local.set $28
   (v128.load64_splat
    (i32.const 1760)
   )
  )
  (local.set $39
   (i32.shl
    (local.get $4)
    (i32.const 3)
   )
  )
  (local.set $40
   (i32.shl
    (local.get $5)
    (i32.const 3)
   )
  )
  (local.set $29
   (if (result i32)
    (local.get $32)
    (then
     (i32.add
      (local.get $30)
      (i32.shl
       (i32.and
        (local.get $3)
        (i32.const -2)
       )
       (i32.const 3)
      )
     )
    )
    (else
     (i32.add
      (local.get $30)
      (i32.const 16)
     )
    )
   )
  )
  (loop $label2
   (if
    (i32.gt_u
     (local.get $29)
     (local.get $30)
    )
    (then
     (local.set $27
      (if (result v128)
       (local.get $32)
       (then
        (v128.load
         (local.get $38)
        )
       )
       (else
        (v128.load64_zero
         (local.get $38)
        )
       )
      )
     )
     (local.set $13
      (if (result v128)
       (local.get $32)
       (then
        (v128.load
         (local.get $35)
        )
       )
       (else
        (v128.load64_zero
         (local.get $35)
        )
       )
      )
     )
     (local.set $13
      (f64x2.add
       (local.get $28)
       (local.get $13)
      )
     )
     (local.set $16
      (if (result v128)
       (local.get $32)
       (then
        (v128.load
         (local.get $36)
        )
       )
       (else
        (v128.load64_zero
         (local.get $36)
        )
       )
      )
     )
     (local.set $33
      (local.get $30)
     )
     (local.set $31
      (local.get $34)
     )
     (local.set $37
      (local.get $2)
     )
     (if
      (local.get $32)
      (then
       (loop $label
        (if
         (i32.ge_u
          (local.get $37)
          (i32.const 2)
         )
         (then
          (local.set $9
           (f64x2.pmax
            (f64x2.sub
             (v128.load
              (local.get $33)
             )
             (local.get $27)
            )
            (local.get $26)
           )
          )
          (local.set $10
           (f64x2.add
            (f64x2.mul
             (local.get $9)
             (local.get $18)
            )
            (local.get $15)
           )
          )
          (local.set $11
           (f64x2.sub
            (local.get $10)
            (local.get $15)
           )
          )
          (local.set $12
           (f64x2.sub
            (f64x2.sub
             (local.get $9)
             (f64x2.mul
              (local.get $11)
              (local.get $19)
             )
            )
            (f64x2.mul
             (local.get $11)
             (local.get $20)
            )
           )
          )
          (local.set $14
           (v128.load
            (i32.add
             (i32.shl
              (i32.and
               (i32.wrap_i64
                (i64x2.extract_lane 0
                 (local.get $10)
                )
               )
               (i32.const 31)
              )
              (i32.const 4)
             )
             (i32.const 1168)
            )
           )
          )
          (local.set $9
           (v128.load
            (i32.add
             (i32.shl
              (i32.and
               (i32.wrap_i64
                (i64x2.extract_lane 1
                 (local.get $10)
                )
               )
               (i32.const 31)
              )
              (i32.const 4)
             )
             (i32.const 1168)
            )
           )
          )
          (local.set $11
           (i64x2.add
            (i64x2.shl
             (local.get $10)
             (i32.const 47)
            )
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
             (local.get $14)
             (local.get $9)
            )
           )
          )
          (local.set $10
           (f64x2.mul
            (local.get $12)
            (local.get $12)
           )
          )
          (local.set $12
           (f64x2.add
            (f64x2.mul
             (local.get $11)
             (f64x2.add
              (f64x2.add
               (f64x2.mul
                (local.get $10)
                (f64x2.add
                 (f64x2.mul
                  (local.get $10)
                  (f64x2.add
                   (f64x2.mul
                    (local.get $21)
                    (local.get $10)
                   )
                   (f64x2.add
                    (f64x2.mul
                     (local.get $22)
                     (local.get $12)
                    )
                    (local.get $23)
                   )
                  )
                 )
                 (f64x2.add
                  (f64x2.mul
                   (local.get $24)
                   (local.get $12)
                  )
                  (local.get $25)
                 )
                )
               )
               (local.get $12)
              )
              (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
               (local.get $14)
               (local.get $9)
              )
             )
            )
            (local.get $11)
           )
          )
          (local.set $9
           (f64x2.pmax
            (f64x2.sub
             (v128.load
              (i32.add
               (local.get $33)
               (local.get $39)
              )
             )
             (local.get $27)
            )
            (local.get $26)
           )
          )
          (local.set $10
           (f64x2.add
            (f64x2.mul
             (local.get $9)
             (local.get $18)
            )
            (local.get $15)
           )
          )
          (local.set $11
           (f64x2.sub
            (local.get $10)
            (local.get $15)
           )
          )
          (local.set $17
           (f64x2.sub
            (f64x2.sub
             (local.get $9)
             (f64x2.mul
              (local.get $11)
              (local.get $19)
             )
            )
            (f64x2.mul
             (local.get $11)
             (local.get $20)
            )
           )
          )
          (local.set $14
           (v128.load
            (i32.add
             (i32.shl
              (i32.and
               (i32.wrap_i64
                (i64x2.extract_lane 0
                 (local.get $10)
                )
               )
               (i32.const 31)
              )
              (i32.const 4)
             )
             (i32.const 1168)
            )
           )
          )
          (local.set $9
           (v128.load
            (i32.add
             (i32.shl
              (i32.and
               (i32.wrap_i64
                (i64x2.extract_lane 1
                 (local.get $10)
                )
               )
               (i32.const 31)
              )
              (i32.const 4)
             )
             (i32.const 1168)
            )
           )
          )
          (local.set $11
           (i64x2.add
            (i64x2.shl
             (local.get $10)
             (i32.const 47)
            )
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
             (local.get $14)
             (local.get $9)
            )
           )
          )
          (local.set $10
           (f64x2.mul
            (local.get $17)
            (local.get $17)
           )
          )
          (local.set $14
           (f64x2.add
            (f64x2.mul
             (local.get $11)
             (f64x2.add
              (f64x2.add
               (f64x2.mul
                (local.get $10)
                (f64x2.add
                 (f64x2.mul
                  (local.get $10)
                  (f64x2.add
                   (f64x2.mul
                    (local.get $21)
                    (local.get $10)
                   )
                   (f64x2.add
                    (f64x2.mul
                     (local.get $22)
                     (local.get $17)
                    )
                    (local.get $23)
                   )
                  )
                 )
                 (f64x2.add
                  (f64x2.mul
                   (local.get $24)
                   (local.get $17)
                  )
                  (local.get $25)
                 )
                )
               )
               (local.get $17)
              )
              (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
               (local.get $14)
               (local.get $9)
              )
             )
            )
            (local.get $11)
           )
          )
          (local.set $33
           (i32.add
            (local.get $33)
            (i32.shl
             (local.get $39)
             (i32.const 1)
            )
           )
          )
          (v128.store
           (local.get $31)
           (local.get $12)
          )
          (v128.store
           (i32.add
            (local.get $31)
            (local.get $40)
           )
           (local.get $14)
          )
          (local.set $31
           (i32.add
            (local.get $31)
            (i32.shl
             (local.get $40)
             (i32.const 1)
            )
           )
          )
          (local.set $9
           (f64x2.add
            (local.get $13)
            (local.get $12)
           )
          )
          (local.set $16
           (f64x2.add
            (f64x2.add
             (local.get $16)
             (f64x2.sub
              (local.get $12)
              (f64x2.sub
               (local.get $9)
               (local.get $13)
              )
             )
            )
            (block (result v128)
             (local.set $13
              (f64x2.add
               (local.get $9)
               (local.get $14)
              )
             )
             (f64x2.sub
              (local.get $14)
              (f64x2.sub
               (local.get $13)
               (local.get $9)
              )
             )
            )
           )
          )
          (local.set $37
           (i32.sub
            (local.get $37)
            (i32.const 2)
           )
          )
          (br $label)
         )
        )
       )
      )
     )
     (loop $label1
      (if
       (local.get $37)
       (then
        (local.set $9
         (f64x2.pmax
          (f64x2.sub
           (if (result v128)
            (local.get $32)
            (then
             (v128.load
              (local.get $33)
             )
            )
            (else
             (v128.load64_lane 0
              (local.get $33)
              (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
             )
            )
           )
           (local.get $27)
          )
          (local.get $26)
         )
        )
        (local.set $10
         (f64x2.add
          (f64x2.mul
           (local.get $9)
           (local.get $18)
          )
          (local.get $15)
         )
        )
        (local.set $11
         (f64x2.sub
          (local.get $10)
          (local.get $15)
         )
        )
        (local.set $12
         (f64x2.sub
          (f64x2.sub
           (local.get $9)
           (f64x2.mul
            (local.get $11)
            (local.get $19)
           )
          )
          (f64x2.mul
           (local.get $11)
           (local.get $20)
          )
         )
        )
        (local.set $14
         (v128.load
          (i32.add
           (i32.shl
            (i32.and
             (i32.wrap_i64
              (i64x2.extract_lane 0
               (local.get $10)
              )
             )
             (i32.const 31)
            )
            (i32.const 4)
           )
           (i32.const 1168)
          )
         )
        )
        (local.set $9
         (v128.load
          (i32.add
           (i32.shl
            (i32.and
             (i32.wrap_i64
              (i64x2.extract_lane 1
               (local.get $10)
              )
             )
             (i32.const 31)
            )
            (i32.const 4)
           )
           (i32.const 1168)
          )
         )
        )
        (local.set $11
         (i64x2.add
          (i64x2.shl
           (local.get $10)
           (i32.const 47)
          )
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
           (local.get $14)
           (local.get $9)
          )
         )
        )
        (local.set $10
         (f64x2.mul
          (local.get $12)
          (local.get $12)
         )
        )
        (local.set $9
         (f64x2.add
          (f64x2.mul
           (local.get $11)
           (f64x2.add
            (f64x2.add
             (f64x2.mul
              (local.get $10)
              (f64x2.add
               (f64x2.mul
                (local.get $10)
                (f64x2.add
                 (f64x2.mul
                  (local.get $21)
                  (local.get $10)
                 )
                 (f64x2.add
                  (f64x2.mul
                   (local.get $22)
                   (local.get $12)
                  )
                  (local.get $23)
                 )
                )
               )
               (f64x2.add
                (f64x2.mul
                 (local.get $24)
                 (local.get $12)
                )
                (local.get $25)
               )
              )
             )
             (local.get $12)
            )
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
             (local.get $14)
             (local.get $9)
            )
           )
          )
          (local.get $11)
         )
        )
        (if
         (local.get $32)
         (then
          (v128.store
           (local.get $31)
           (local.get $9)
          )
         )
         (else
          (v128.store64_lane 0
           (local.get $31)
           (local.get $9)
          )
         )
        )
        (local.set $11
         (f64x2.add
          (local.get $13)
          (local.get $9)
         )
        )
        (local.set $16
         (f64x2.add
          (local.get $16)
          (f64x2.sub
           (local.get $9)
           (f64x2.sub
            (local.get $11)
            (local.get $13)
           )
          )
         )
        )
        (local.set $13
         (local.get $11)
        )
        (local.set $37
         (i32.sub
          (local.get $37)
          (i32.const 1)
         )
        )
        (local.set $33
         (i32.add
          (local.get $33)
          (local.get $39)
         )
        )
        (local.set $31
         (i32.add
          (local.get $31)
          (local.get $40)
         )
        )
        (br $label1)
       )
      )
     )
     (local.set $13
      (f64x2.sub
       (local.get $13)
       (local.get $28)
      )
     )
     (if
      (local.get $32)
      (then
       (v128.store
        (local.get $35)
        (local.get $13)
       )
       (v128.store
        (local.get $36)
        (local.get $16)
       )
      )
      (else
       (v128.store64_lane 0
        (local.get $35)
        (local.get $13)
       )
       (v128.store64_lane 0
        (local.get $36)
        (local.get $16)
       )
      )
     )
     (local.set $30
      (i32.add
       (local.get $30)
       (i32.const 16)
      )
     )
     (local.set $34
      (i32.add
       (local.get $34)
       (i32.const 16)
      )
     )
     (local.set $38
      (i32.add
       (local.get $38)
       (i32.const 16)
      )
     )
     (local.set $35
      (i32.add
       (local.get $35)
       (i32.const 16)
      )
     )
     (local.set $36
      (i32.add
       (local.get $36)
       (i32.const 16)
      )
     )
     (br $label2)
    )
   )
  )
  (if
   (i32.and
    (local.get $3)
    (i32.const 1)
   )
   (then
    (local.set $29
     (i32.shl
      (i32.and
       (local.get $3)
       (i32.const -2)
      )
      (i32.const 3)
     )
    )
    (local.set $30
     (i32.add
      (local.get $0)
      (local.get $29)
     )
    )
    (local.set $34
     (i32.add
      (local.get $1)
      (local.get $29)
     )
    )
    (local.set $31
     (i32.add
      (local.get $6)
      (local.get $29)
     )
    )
    (local.set $7
     (i32.add
      (local.get $7)
      (local.get $29)
     )
    )
    (local.set $8
     (i32.add
      (local.get $8)
      (local.get $29)
     )
    )
    (local.set $29
     (i32.const 0)
    )
    (local.set $18
     (v128.load64_splat
      (i32.const 1680)
     )
    )
    (local.set $15
     (v128.load64_splat
      (i32.const 1688)
     )
    )
    (local.set $19
     (v128.load64_splat
      (i32.const 1696)
     )
    )
    (local.set $20
     (v128.load64_splat
      (i32.const 1704)
     )
    )
    (local.set $21
     (v128.load64_splat
      (i32.const 1712)
     )
    )
    (local.set $22
     (v128.load64_splat
      (i32.const 1720)
     )
    )
    (local.set $23
     (v128.load64_splat
      (i32.const 1728)
     )
    )
    (local.set $24
     (v128.load64_splat
      (i32.const 1736)
     )
    )
    (local.set $25
     (v128.load64_splat
      (i32.const 1744)
     )
    )
    (local.set $26
     (v128.load64_splat
      (i32.const 1752)
     )
    )
    (local.set $28
     (v128.load64_splat
      (i32.const 1760)
     )
    )
    (local.set $6
     (i32.shl
      (local.get $4)
      (i32.const 3)
     )
    )
    (local.set $5
     (i32.shl
      (local.get $5)
      (i32.const 3)
     )
    )
    (local.set $4
     (if (result i32)
      (local.get $29)
      (then
       (i32.add
        (local.get $30)
        (i32.shl
         (i32.and
          (local.get $3)
          (i32.const -2)
         )
         (i32.const 3)
        )
       )
      )
      (else
       (i32.add
        (local.get $30)
        (i32.const 16)
       )
      )
     )
    )
    (loop $label5
     (if
      (i32.gt_u
       (local.get $4)
       (local.get $30)
      )
      (then
       (local.set $27
        (if (result v128)
         (local.get $29)
         (then
          (v128.load
           (local.get $31)
          )
         )
         (else
          (v128.load64_zero
           (local.get $31)
          )
         )
        )
       )
       (local.set $13
        (if (result v128)
         (local.get $29)
         (then
          (v128.load
           (local.get $7)
          )
         )
         (else
          (v128.load64_zero
           (local.get $7)
          )
         )
        )
       )
       (local.set $13
        (f64x2.add
         (local.get $28)
         (local.get $13)
        )
       )
       (local.set $16
        (if (result v128)
         (local.get $29)
         (then
          (v128.load
           (local.get $8)
          )
         )
         (else
          (v128.load64_zero
           (local.get $8)
          )
         )
        )
       )
       (local.set $0
        (local.get $30)
       )
       (local.set $1
        (local.get $34)
       )
       (local.set $3
        (local.get $2)
       )
       (if
        (local.get $29)
        (then
         (loop $label3
          (if
           (i32.ge_u
            (local.get $3)
            (i32.const 2)
           )
           (then
            (local.set $9
             (f64x2.pmax
              (f64x2.sub
               (v128.load
                (local.get $0)
               )
               (local.get $27)
              )
              (local.get $26)
             )
            )
            (local.set $10
             (f64x2.add
              (f64x2.mul
               (local.get $9)
               (local.get $18)
              )
              (local.get $15)
             )
            )
            (local.set $11
             (f64x2.sub
              (local.get $10)
              (local.get $15)
             )
            )
            (local.set $12
             (f64x2.sub
              (f64x2.sub
               (local.get $9)
               (f64x2.mul
                (local.get $11)
                (local.get $19)
               )
              )
              (f64x2.mul
               (local.get $11)
               (local.get $20)
              )
             )
            )
            (local.set $14
             (v128.load
              (i32.add
               (i32.shl
                (i32.and
                 (i32.wrap_i64
                  (i64x2.extract_lane 0
                   (local.get $10)
                  )
                 )
                 (i32.const 31)
                )
                (i32.const 4)
               )
               (i32.const 1168)
              )
             )
            )
            (local.set $9
             (v128.load
              (i32.add
               (i32.shl
                (i32.and
                 (i32.wrap_i64
                  (i64x2.extract_lane 1
                   (local.get $10)
                  )
                 )
                 (i32.const 31)
                )
                (i32.const 4)
               )
               (i32.const 1168)
              )
             )
            )
            (local.set $11
             (i64x2.add
              (i64x2.shl
               (local.get $10)
               (i32.const 47)
              )
              (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
               (local.get $14)
               (local.get $9)
              )
             )
            )
            (local.set $10
             (f64x2.mul
              (local.get $12)
              (local.get $12)
             )
            )
            (local.set $12
             (f64x2.add
              (f64x2.mul
               (local.get $11)
               (f64x2.add
                (f64x2.add
                 (f64x2.mul
                  (local.get $10)
                  (f64x2.add
                   (f64x2.mul
                    (local.get $10)
                    (f64x2.add
                     (f64x2.mul
                      (local.get $21)
                      (local.get $10)
                     )
                     (f64x2.add
                      (f64x2.mul
                       (local.get $22)
                       (local.get $12)
                      )
                      (local.get $23)
                     )
                    )
                   )
                   (f64x2.add
                    (f64x2.mul
                     (local.get $24)
                     (local.get $12)
                    )
                    (local.get $25)
                   )
                  )
                 )
                 (local.get $12)
                )
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
                 (local.get $14)
                 (local.get $9)
                )
               )
              )
              (local.get $11)
             )
            )
            (local.set $9
             (f64x2.pmax
              (f64x2.sub
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $6)
                )
               )
               (local.get $27)
              )
              (local.get $26)
             )
            )
            (local.set $10
             (f64x2.add
              (f64x2.mul
               (local.get $9)
               (local.get $18)
              )
              (local.get $15)
             )
            )
            (local.set $11
             (f64x2.sub
              (local.get $10)
              (local.get $15)
             )
            )
            (local.set $17
             (f64x2.sub
              (f64x2.sub
               (local.get $9)
               (f64x2.mul
                (local.get $11)
                (local.get $19)
               )
              )
              (f64x2.mul
               (local.get $11)
               (local.get $20)
              )
             )
            )
            (local.set $14
             (v128.load
              (i32.add
               (i32.shl
                (i32.and
                 (i32.wrap_i64
                  (i64x2.extract_lane 0
                   (local.get $10)
                  )
                 )
                 (i32.const 31)
                )
                (i32.const 4)
               )
               (i32.const 1168)
              )
             )
            )
            (local.set $9
             (v128.load
              (i32.add
               (i32.shl
                (i32.and
                 (i32.wrap_i64
                  (i64x2.extract_lane 1
                   (local.get $10)
                  )
                 )
                 (i32.const 31)
                )
                (i32.const 4)
               )
               (i32.const 1168)
              )
             )
            )
            (local.set $11
             (i64x2.add
              (i64x2.shl
               (local.get $10)
               (i32.const 47)
              )
              (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
               (local.get $14)
               (local.get $9)
              )
             )
            )
            (local.set $10
             (f64x2.mul
              (local.get $17)
              (local.get $17)
             )
            )
            (local.set $14
             (f64x2.add
              (f64x2.mul
               (local.get $11)
               (f64x2.add
                (f64x2.add
                 (f64x2.mul
                  (local.get $10)
                  (f64x2.add
                   (f64x2.mul
                    (local.get $10)
                    (f64x2.add
                     (f64x2.mul
                      (local.get $21)
                      (local.get $10)
                     )
                     (f64x2.add
                      (f64x2.mul
                       (local.get $22)
                       (local.get $17)
                      )
                      (local.get $23)
                     )
                    )
                   )
                   (f64x2.add
                    (f64x2.mul
                     (local.get $24)
                     (local.get $17)
                    )
                    (local.get $25)
                   )
                  )
                 )
                 (local.get $17)
                )
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
                 (local.get $14)
                 (local.get $9)
                )
               )
              )
              (local.get $11)
             )
            )
            (local.set $0
             (i32.add
              (local.get $0)
              (i32.shl
               (local.get $6)
               (i32.const 1)
              )
             )
            )
            (v128.store
             (local.get $1)
             (local.get $12)
            )
            (v128.store
             (i32.add
              (local.get $1)
              (local.get $5)
             )
             (local.get $14)
            )
            (local.set $1
             (i32.add
              (local.get $1)
              (i32.shl
               (local.get $5)
               (i32.const 1)
              )
             )
            )
            (local.set $9
             (f64x2.add
              (local.get $13)
              (local.get $12)
             )
            )
            (local.set $16
             (f64x2.add
              (f64x2.add
               (local.get $16)
               (f64x2.sub
                (local.get $12)
                (f64x2.sub
                 (local.get $9)
                 (local.get $13)
                )
               )
              )
              (block (result v128)
               (local.set $13
                (f64x2.add
                 (local.get $9)
                 (local.get $14)
                )
               )
               (f64x2.sub
                (local.get $14)
                (f64x2.sub
                 (local.get $13)
                 (local.get $9)
                )
               )
              )
             )
            )
            (local.set $3
             (i32.sub
              (local.get $3)
              (i32.const 2)
             )
            )
            (br $label3)
           )
          )
         )
        )
       )
       (loop $label4
        (if
         (local.get $3)
         (then
          (local.set $9
           (f64x2.pmax
            (f64x2.sub
             (if (result v128)
              (local.get $29)
              (then
               (v128.load
                (local.get $0)
               )
              )
              (else
               (v128.load64_lane 0
                (local.get $0)
                (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
               )
              )
             )
             (local.get $27)
            )
            (local.get $26)
           )
          )
          (local.set $10
           (f64x2.add
            (f64x2.mul
             (local.get $9)
             (local.get $18)
            )
            (local.get $15)
           )
          )
          (local.set $11
           (f64x2.sub
            (local.get $10)
            (local.get $15)
           )
          )
          (local.set $12
           (f64x2.sub
            (f64x2.sub
             (local.get $9)
             (f64x2.mul
              (local.get $11)
              (local.get $19)
             )
            )
            (f64x2.mul
             (local.get $11)
             (local.get $20)
            )
           )
          )
          (local.set $14
           (v128.load
            (i32.add
             (i32.shl
              (i32.and
               (i32.wrap_i64
                (i64x2.extract_lane 0
                 (local.get $10)
                )
               )
               (i32.const 31)
              )
              (i32.const 4)
             )
             (i32.const 1168)
            )
           )
          )
          (local.set $9
           (v128.load
            (i32.add
             (i32.shl
              (i32.and
               (i32.wrap_i64
                (i64x2.extract_lane 1
                 (local.get $10)
                )
               )
               (i32.const 31)
              )
              (i32.const 4)
             )
             (i32.const 1168)
            )
           )
          )
          (local.set $11
           (i64x2.add
            (i64x2.shl
             (local.get $10)
             (i32.const 47)
            )
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
             (local.get $14)
             (local.get $9)
            )
           )
          )
          (local.set $10
           (f64x2.mul
            (local.get $12)
            (local.get $12)
           )
          )
          (local.set $9
           (f64x2.add
            (f64x2.mul
             (local.get $11)
             (f64x2.add
              (f64x2.add
               (f64x2.mul
                (local.get $10)
                (f64x2.add
                 (f64x2.mul
                  (local.get $10)
                  (f64x2.add
                   (f64x2.mul
                    (local.get $21)
                    (local.get $10)
                   )
                   (f64x2.add
                    (f64x2.mul
                     (local.get $22)
                     (local.get $12)
                    )
                    (local.get $23)
                   )
                  )
                 )
                 (f64x2.add
                  (f64x2.mul
                   (local.get $24)
                   (local.get $12)
                  )
                  (local.get $25)
                 )
                )
               )
               (local.get $12)
              )
              (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
               (local.get $14)
               (local.get $9)
              )
             )
            )
            (local.get $11)
           )
          )
          (if
           (local.get $29)
           (then
            (v128.store
             (local.get $1)
             (local.get $9)
            )
           )
           (else
            (v128.store64_lane 0
             (local.get $1)
             (local.get $9)
            )
           )
          )
          (local.set $11
           (f64x2.add
            (local.get $13)
            (local.get $9)
           )
          )
          (local.set $16
           (f64x2.add
            (local.get $16)
            (f64x2.sub
             (local.get $9)
             (f64x2.sub
              (local.get $11)
              (local.get $13)
             )
            )
           )
          )
          (local.set $13
           (local.get $11)
          )
          (local.set $3
           (i32.sub
            (local.get $3)
            (i32.const 1)
           )
          )
          (local.set $0
           (i32.add
            (local.get $0)
            (local.get $6)
           )
          )
          (local.set $1
           (i32.add
            (local.get $1)
            (local.get $5)
           )
          )
          (br $label4)
         )
        )
       )
       (local.set $13
        (f64x2.sub
         (local.get $13)
         (local.get $28)
        )
       )
       (if
        (local.get $29)
        (then
         (v128.store
          (local.get $7)
          (local.get $13)
         )
         (v128.store
          (local.get $8)
          (local.get $16)
         )
        )
        (else
         (v128.store64_lane 0
          (local.get $7)
          (local.get $13)
         )
         (v128.store64_lane 0
          (local.get $8)
          (local.get $16)
         )
        )
       )
       (local.set $30
        (i32.add
         (local.get $30)
         (i32.const 16)
        )
       )
       (local.set $34
        (i32.add
         (local.get $34)
         (i32.const 16)
        )
       )
       (local.set $31
        (i32.add
         (local.get $31)
         (i32.const 16)
        )
       )
       (local.set $7
        (i32.add
         (local.get $7)
         (i32.const 16)
        )
       )
       (local.set $8
        (i32.add
         (local.get $8)
         (i32.const 16)
        )
       )
       (br $label5)
      )
     )
    )
   )
  )
 )
 (func $39 (param $0 i32) (param $1 i32) (param $2 i32)
  (local.set $0
   (i32.add
    (local.get $1)
    (i32.shl
     (local.get $0)
     (i32.const 3)
    )
   )
  )
  (loop $label
   (if
    (i32.gt_u
     (local.get $0)
     (local.get $1)
    )
    (then
     (f64.store
      (local.get $1)
      (call $4
       (f64.add
        (f64.load
         (local.get $1)
        )
        (f64.load
         (local.get $2)
        )
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 8)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 8)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $40 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 v128)
  (local $6 v128)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 f64)
  (local $11 f64)
  (local.set $8
   (i32.shl
    (local.get $3)
    (i32.const 3)
   )
  )
  (local.set $9
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.xor
       (i32.const 1)
       (i32.const -1)
      )
     )
     (i32.const 3)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $9)
    )
    (then
     (local.set $5
      (v128.load
       (local.get $4)
      )
     )
     (local.set $6
      (local.get $5)
     )
     (local.set $7
      (local.get $0)
     )
     (local.set $3
      (local.get $1)
     )
     (loop $label
      (if
       (i32.ge_u
        (local.get $3)
        (i32.const 2)
       )
       (then
        (local.set $5
         (f64x2.pmax
          (local.get $5)
          (v128.load
           (local.get $7)
          )
         )
        )
        (local.set $6
         (f64x2.pmax
          (local.get $6)
          (v128.load
           (i32.add
            (local.get $7)
            (local.get $8)
           )
          )
         )
        )
        (local.set $3
         (i32.sub
          (local.get $3)
          (i32.const 2)
         )
        )
        (local.set $7
         (i32.add
          (local.get $7)
          (i32.shl
           (local.get $8)
           (i32.const 1)
          )
         )
        )
        (br $label)
       )
      )
     )
     (if
      (local.get $3)
      (then
       (local.set $5
        (f64x2.pmax
         (local.get $5)
         (v128.load
          (local.get $7)
         )
        )
       )
      )
     )
     (v128.store
      (local.get $4)
      (f64x2.pmax
       (local.get $5)
       (local.get $6)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $4
      (i32.add
       (local.get $4)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (if
   (i32.and
    (local.get $2)
    (i32.const 1)
   )
   (then
    (local.set $10
     (f64.load
      (local.get $4)
     )
    )
    (loop $label2
     (if
      (local.get $1)
      (then
       (local.set $11
        (f64.load
         (local.get $0)
        )
       )
       (if
        (f64.lt
         (local.get $10)
         (local.get $11)
        )
        (then
         (local.set $10
          (local.get $11)
         )
        )
       )
       (local.set $1
        (i32.sub
         (local.get $1)
         (i32.const 1)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (local.get $8)
        )
       )
       (br $label2)
      )
     )
    )
    (f64.store
     (local.get $4)
     (local.get $10)
    )
   )
  )
 )
 (func $41 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 v128)
  (local $9 f64)
  (local.set $6
   (i32.shl
    (local.get $3)
    (i32.const 3)
   )
  )
  (local.set $7
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.xor
       (i32.const 1)
       (i32.const -1)
      )
     )
     (i32.const 3)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $7)
    )
    (then
     (local.set $8
      (v128.load
       (local.get $4)
      )
     )
     (local.set $5
      (local.get $1)
     )
     (local.set $3
      (local.get $0)
     )
     (loop $label
      (if
       (local.get $5)
       (then
        (v128.store
         (local.get $3)
         (f64x2.mul
          (v128.load
           (local.get $3)
          )
          (local.get $8)
         )
        )
        (local.set $5
         (i32.sub
          (local.get $5)
          (i32.const 1)
         )
        )
        (local.set $3
         (i32.add
          (local.get $3)
          (local.get $6)
         )
        )
        (br $label)
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $4
      (i32.add
       (local.get $4)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (if
   (i32.and
    (local.get $2)
    (i32.const 1)
   )
   (then
    (local.set $9
     (f64.load
      (local.get $4)
     )
    )
    (loop $label2
     (if
      (local.get $1)
      (then
       (f64.store
        (local.get $0)
        (f64.mul
         (f64.load
          (local.get $0)
         )
         (local.get $9)
        )
       )
       (local.set $1
        (i32.sub
         (local.get $1)
         (i32.const 1)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (local.get $6)
        )
       )
       (br $label2)
      )
     )
    )
   )
  )
 )
 (func $42 (param $0 v128) (param $1 f64) (result v128)
  (f64x2.replace_lane 1
   (f64x2.splat
    (call $12
     (f64x2.extract_lane 0
      (local.get $0)
     )
     (local.get $1)
    )
   )
   (call $12
    (f64x2.extract_lane 1
     (local.get $0)
    )
    (local.get $1)
   )
  )
 )
 (func $43 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 f64) (param $8 i32)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local.set $20
   (i32.shl
    (local.get $4)
    (i32.const 3)
   )
  )
  (local.set $21
   (i32.shl
    (local.get $5)
    (i32.const 3)
   )
  )
  (local.set $13
   (f64x2.splat
    (local.get $7)
   )
  )
  (local.set $22
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $3)
      (i32.const -2)
     )
     (i32.const 3)
    )
   )
  )
  (loop $label2
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $22)
    )
    (then
     (local.set $10
      (v128.load
       (local.get $6)
      )
     )
     (local.set $12
      (v128.load
       (local.get $8)
      )
     )
     (local.set $5
      (local.get $0)
     )
     (local.set $4
      (local.get $1)
     )
     (if
      (f64.eq
       (local.get $7)
       (f64.const 1)
      )
      (then
       (local.set $19
        (local.get $2)
       )
       (loop $label
        (if
         (local.get $19)
         (then
          (v128.store
           (local.get $4)
           (f64x2.sub
            (f64x2.sub
             (v128.load
              (local.get $5)
             )
             (local.get $10)
            )
            (local.get $12)
           )
          )
          (local.set $19
           (i32.sub
            (local.get $19)
            (i32.const 1)
           )
          )
          (local.set $5
           (i32.add
            (local.get $5)
            (local.get $20)
           )
          )
          (local.set $4
           (i32.add
            (local.get $4)
            (local.get $21)
           )
          )
          (br $label)
         )
        )
       )
      )
      (else
       (local.set $11
        (call $42
         (local.get $10)
         (local.get $7)
        )
       )
       (local.set $17
        (f64x2.replace_lane 1
         (f64x2.splat
          (f64.min
           (f64.div
            (f64.const 1)
            (f64.mul
             (local.get $7)
             (f64x2.extract_lane 0
              (local.get $11)
             )
            )
           )
           (f64.const 1797693134862315708145274e284)
          )
         )
         (f64.min
          (f64.div
           (f64.const 1)
           (f64.mul
            (local.get $7)
            (f64x2.extract_lane 1
             (local.get $11)
            )
           )
          )
          (f64.const 1797693134862315708145274e284)
         )
        )
       )
       (local.set $14
        (f64x2.mul
         (local.get $10)
         (local.get $11)
        )
       )
       (local.set $18
        (f64x2.mul
         (local.get $13)
         (local.get $11)
        )
       )
       (local.set $19
        (local.get $2)
       )
       (loop $label1
        (if
         (local.get $19)
         (then
          (local.set $10
           (f64x2.mul
            (v128.load
             (local.get $5)
            )
            (local.get $11)
           )
          )
          (local.set $9
           (f64x2.sub
            (local.get $10)
            (local.get $14)
           )
          )
          (local.set $15
           (f64x2.sub
            (local.get $9)
            (local.get $10)
           )
          )
          (local.set $16
           (f64x2.div
            (local.get $9)
            (local.get $18)
           )
          )
          (v128.store
           (local.get $4)
           (f64x2.sub
            (local.get $16)
            (v128.bitselect
             (local.get $12)
             (f64x2.sub
              (local.get $12)
              (f64x2.mul
               (f64x2.sub
                (f64x2.sub
                 (local.get $10)
                 (f64x2.sub
                  (local.get $9)
                  (local.get $15)
                 )
                )
                (f64x2.add
                 (local.get $14)
                 (local.get $15)
                )
               )
               (local.get $17)
              )
             )
             (f64x2.eq
              (local.get $16)
              (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
             )
            )
           )
          )
          (local.set $19
           (i32.sub
            (local.get $19)
            (i32.const 1)
           )
          )
          (local.set $5
           (i32.add
            (local.get $5)
            (local.get $20)
           )
          )
          (local.set $4
           (i32.add
            (local.get $4)
            (local.get $21)
           )
          )
          (br $label1)
         )
        )
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 16)
      )
     )
     (local.set $6
      (i32.add
       (local.get $6)
       (i32.const 16)
      )
     )
     (local.set $8
      (i32.add
       (local.get $8)
       (i32.const 16)
      )
     )
     (br $label2)
    )
   )
  )
  (if
   (i32.and
    (local.get $3)
    (i32.const 1)
   )
   (then
    (local.set $10
     (v128.load64_zero
      (local.get $6)
     )
    )
    (local.set $12
     (v128.load64_zero
      (local.get $8)
     )
    )
    (local.set $11
     (call $42
      (local.get $10)
      (local.get $7)
     )
    )
    (local.set $17
     (f64x2.replace_lane 1
      (f64x2.splat
       (f64.min
        (f64.div
         (f64.const 1)
         (f64.mul
          (local.get $7)
          (f64x2.extract_lane 0
           (local.get $11)
          )
         )
        )
        (f64.const 1797693134862315708145274e284)
       )
      )
      (f64.min
       (f64.div
        (f64.const 1)
        (f64.mul
         (local.get $7)
         (f64x2.extract_lane 1
          (local.get $11)
         )
        )
       )
       (f64.const 1797693134862315708145274e284)
      )
     )
    )
    (local.set $14
     (f64x2.mul
      (local.get $10)
      (local.get $11)
     )
    )
    (local.set $18
     (f64x2.mul
      (local.get $13)
      (local.get $11)
     )
    )
    (loop $label3
     (if
      (local.get $2)
      (then
       (local.set $9
        (v128.load64_lane 0
         (local.get $0)
         (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
        )
       )
       (if
        (f64.eq
         (local.get $7)
         (f64.const 1)
        )
        (then
         (local.set $9
          (f64x2.sub
           (f64x2.sub
            (local.get $9)
            (local.get $10)
           )
           (local.get $12)
          )
         )
        )
        (else
         (local.set $9
          (f64x2.mul
           (local.get $9)
           (local.get $11)
          )
         )
         (local.set $13
          (f64x2.sub
           (local.get $9)
           (local.get $14)
          )
         )
         (local.set $15
          (f64x2.sub
           (local.get $13)
           (local.get $9)
          )
         )
         (local.set $16
          (f64x2.div
           (local.get $13)
           (local.get $18)
          )
         )
         (local.set $9
          (f64x2.sub
           (local.get $16)
           (v128.bitselect
            (local.get $12)
            (f64x2.sub
             (local.get $12)
             (f64x2.mul
              (f64x2.sub
               (f64x2.sub
                (local.get $9)
                (f64x2.sub
                 (local.get $13)
                 (local.get $15)
                )
               )
               (f64x2.add
                (local.get $14)
                (local.get $15)
               )
              )
              (local.get $17)
             )
            )
            (f64x2.eq
             (local.get $16)
             (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
            )
           )
          )
         )
        )
       )
       (v128.store64_lane 0
        (local.get $1)
        (local.get $9)
       )
       (local.set $2
        (i32.sub
         (local.get $2)
         (i32.const 1)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (local.get $20)
        )
       )
       (local.set $1
        (i32.add
         (local.get $1)
         (local.get $21)
        )
       )
       (br $label3)
      )
     )
    )
   )
  )
 )
 (func $44 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local.set $6
   (local.get $0)
  )
  (local.set $9
   (f64x2.splat
    (local.get $4)
   )
  )
  (local.set $10
   (f64x2.splat
    (local.get $5)
   )
  )
  (local.set $11
   (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
  )
  (loop $label2
   (if
    (local.get $3)
    (then
     (local.set $0
      (select
       (i32.const 128)
       (local.get $3)
       (i32.ge_u
        (local.get $3)
        (i32.const 128)
       )
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (local.get $0)
      )
     )
     (drop
      (call $2
       (local.get $6)
       (i32.const 1808)
       (i32.const 64)
       (local.get $0)
       (f32.const 0)
       (f64.const 1)
       (i32.const 1776)
      )
     )
     (local.set $7
      (i32.const 1808)
     )
     (local.set $8
      (i32.add
       (local.get $6)
       (i32.shl
        (i32.and
         (local.get $0)
         (i32.const -4)
        )
        (i32.const 2)
       )
      )
     )
     (loop $label
      (if
       (i32.lt_u
        (local.get $6)
        (local.get $8)
       )
       (then
        (local.set $12
         (f64x2.mul
          (f64x2.sub
           (f64x2.promote_low_f32x4
            (v128.load64_zero
             (i32.add
              (local.get $1)
              (i32.const 8)
             )
            )
           )
           (f64x2.mul
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (i32.add
               (local.get $7)
               (i32.const 8)
              )
             )
            )
            (local.get $9)
           )
          )
          (local.get $10)
         )
        )
        (local.set $13
         (f64x2.promote_low_f32x4
          (v128.load64_zero
           (i32.add
            (local.get $6)
            (i32.const 8)
           )
          )
         )
        )
        (v128.store64_lane 0
         (local.get $2)
         (f32x4.demote_f64x2_zero
          (v128.and
           (f64x2.mul
            (f64x2.sub
             (f64x2.promote_low_f32x4
              (v128.load64_zero
               (local.get $1)
              )
             )
             (f64x2.mul
              (f64x2.promote_low_f32x4
               (v128.load64_zero
                (local.get $7)
               )
              )
              (local.get $9)
             )
            )
            (local.get $10)
           )
           (f64x2.ne
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (local.get $6)
             )
            )
            (local.get $11)
           )
          )
         )
        )
        (v128.store64_lane 0
         (i32.add
          (local.get $2)
          (i32.const 8)
         )
         (f32x4.demote_f64x2_zero
          (v128.and
           (local.get $12)
           (f64x2.ne
            (local.get $13)
            (local.get $11)
           )
          )
         )
        )
        (local.set $6
         (i32.add
          (local.get $6)
          (i32.const 16)
         )
        )
        (local.set $1
         (i32.add
          (local.get $1)
          (i32.const 16)
         )
        )
        (local.set $2
         (i32.add
          (local.get $2)
          (i32.const 16)
         )
        )
        (local.set $7
         (i32.add
          (local.get $7)
          (i32.const 16)
         )
        )
        (br $label)
       )
      )
     )
     (local.set $0
      (i32.and
       (local.get $0)
       (i32.const 3)
      )
     )
     (loop $label1
      (if
       (local.get $0)
       (then
        (f32.store
         (local.get $2)
         (f32.demote_f64
          (f64x2.extract_lane 0
           (v128.and
            (f64x2.mul
             (f64x2.sub
              (f64x2.promote_low_f32x4
               (v128.load32_zero
                (local.get $1)
               )
              )
              (f64x2.mul
               (f64x2.promote_low_f32x4
                (v128.load32_zero
                 (local.get $7)
                )
               )
               (local.get $9)
              )
             )
             (local.get $10)
            )
            (f64x2.ne
             (f64x2.promote_low_f32x4
              (v128.load32_zero
               (local.get $6)
              )
             )
             (local.get $11)
            )
           )
          )
         )
        )
        (local.set $0
         (i32.sub
          (local.get $0)
          (i32.const 1)
         )
        )
        (local.set $6
         (i32.add
          (local.get $6)
          (i32.const 4)
         )
        )
        (local.set $1
         (i32.add
          (local.get $1)
          (i32.const 4)
         )
        )
        (local.set $2
         (i32.add
          (local.get $2)
          (i32.const 4)
         )
        )
        (local.set $7
         (i32.add
          (local.get $7)
          (i32.const 4)
         )
        )
        (br $label1)
       )
      )
     )
     (br $label2)
    )
   )
  )
 )
 (func $45 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local.set $6
   (local.get $0)
  )
  (local.set $9
   (f64x2.splat
    (local.get $4)
   )
  )
  (local.set $10
   (f64x2.splat
    (local.get $5)
   )
  )
  (local.set $11
   (v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000)
  )
  (loop $label2
   (if
    (local.get $3)
    (then
     (local.set $0
      (select
       (i32.const 64)
       (local.get $3)
       (i32.ge_u
        (local.get $3)
        (i32.const 64)
       )
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (local.get $0)
      )
     )
     (drop
      (call $13
       (local.get $6)
       (i32.const 1808)
       (i32.const 64)
       (local.get $0)
       (f64.const 0)
       (f64.const 1)
       (i32.const 1776)
      )
     )
     (local.set $7
      (i32.const 1808)
     )
     (local.set $8
      (i32.add
       (local.get $6)
       (i32.shl
        (i32.and
         (local.get $0)
         (i32.const -4)
        )
        (i32.const 3)
       )
      )
     )
     (loop $label
      (if
       (i32.lt_u
        (local.get $6)
        (local.get $8)
       )
       (then
        (local.set $12
         (f64x2.mul
          (f64x2.sub
           (v128.load
            (i32.add
             (local.get $1)
             (i32.const 16)
            )
           )
           (f64x2.mul
            (v128.load
             (i32.add
              (local.get $7)
              (i32.const 16)
             )
            )
            (local.get $9)
           )
          )
          (local.get $10)
         )
        )
        (local.set $13
         (v128.load
          (i32.add
           (local.get $6)
           (i32.const 16)
          )
         )
        )
        (v128.store
         (local.get $2)
         (v128.and
          (f64x2.mul
           (f64x2.sub
            (v128.load
             (local.get $1)
            )
            (f64x2.mul
             (v128.load
              (local.get $7)
             )
             (local.get $9)
            )
           )
           (local.get $10)
          )
          (f64x2.ne
           (v128.load
            (local.get $6)
           )
           (local.get $11)
          )
         )
        )
        (v128.store
         (i32.add
          (local.get $2)
          (i32.const 16)
         )
         (v128.and
          (local.get $12)
          (f64x2.ne
           (local.get $13)
           (local.get $11)
          )
         )
        )
        (local.set $6
         (i32.add
          (local.get $6)
          (i32.const 32)
         )
        )
        (local.set $1
         (i32.add
          (local.get $1)
          (i32.const 32)
         )
        )
        (local.set $2
         (i32.add
          (local.get $2)
          (i32.const 32)
         )
        )
        (local.set $7
         (i32.add
          (local.get $7)
          (i32.const 32)
         )
        )
        (br $label)
       )
      )
     )
     (local.set $0
      (i32.and
       (local.get $0)
       (i32.const 3)
      )
     )
     (loop $label1
      (if
       (local.get $0)
       (then
        (f64.store
         (local.get $2)
         (f64x2.extract_lane 0
          (v128.and
           (f64x2.mul
            (f64x2.sub
             (v128.load64_zero
              (local.get $1)
             )
             (f64x2.mul
              (v128.load64_zero
               (local.get $7)
              )
              (local.get $9)
             )
            )
            (local.get $10)
           )
           (f64x2.ne
            (v128.load64_zero
             (local.get $6)
            )
            (local.get $11)
           )
          )
         )
        )
        (local.set $0
         (i32.sub
          (local.get $0)
          (i32.const 1)
         )
        )
        (local.set $6
         (i32.add
          (local.get $6)
          (i32.const 8)
         )
        )
        (local.set $1
         (i32.add
          (local.get $1)
          (i32.const 8)
         )
        )
        (local.set $2
         (i32.add
          (local.get $2)
          (i32.const 8)
         )
        )
        (local.set $7
         (i32.add
          (local.get $7)
          (i32.const 8)
         )
        )
        (br $label1)
       )
      )
     )
     (br $label2)
    )
   )
  )
 )
 (func $46 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (result f64)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 f64)
  (local $18 f64)
  (local $19 i64)
  (local $scratch v128)
  (local.set $7
   (f64x2.splat
    (select
     (f64.neg
      (f64.const inf)
     )
     (f64.const 0)
     (local.get $4)
    )
   )
  )
  (local.set $8
   (i64x2.splat
    (select
     (i64.const 0)
     (i64.const -1)
     (local.get $4)
    )
   )
  )
  (local.set $9
   (f64x2.splat
    (select
     (f64.const 1)
     (f64.const 0)
     (local.get $4)
    )
   )
  )
  (local.set $10
   (v128.load
    (local.get $3)
   )
  )
  (local.set $12
   (v128.load offset=16
    (local.get $3)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $4
      (i32.const 16)
     )
     (if
      (i32.ge_u
       (local.get $2)
       (i32.const 16)
      )
      (then
       (local.set $16
        (i32.const 0)
       )
       (local.set $6
        (f64x2.promote_low_f32x4
         (v128.load64_zero
          (i32.add
           (local.get $0)
           (i32.shl
            (local.get $16)
            (i32.const 3)
           )
          )
         )
        )
       )
       (local.set $5
        (f64x2.promote_low_f32x4
         (v128.load64_zero
          (i32.add
           (local.get $1)
           (i32.shl
            (local.get $16)
            (i32.const 3)
           )
          )
         )
        )
       )
       (local.set $5
        (f64x2.add
         (f64x2.add
          (f64x2.add
           (f64x2.mul
            (v128.or
             (v128.and
              (local.get $6)
              (local.get $8)
             )
             (local.get $9)
            )
            (v128.and
             (local.get $5)
             (f64x2.ne
              (local.get $6)
              (local.get $7)
             )
            )
           )
           (block (result v128)
            (local.set $16
             (i32.const 1)
            )
            (local.set $5
             (f64x2.promote_low_f32x4
              (v128.load64_zero
               (i32.add
                (local.get $0)
                (i32.shl
                 (local.get $16)
                 (i32.const 3)
                )
               )
              )
             )
            )
            (local.set $11
             (f64x2.promote_low_f32x4
              (v128.load64_zero
               (i32.add
                (local.get $1)
                (i32.shl
                 (local.get $16)
                 (i32.const 3)
                )
               )
              )
             )
            )
            (f64x2.mul
             (v128.or
              (v128.and
               (local.get $5)
               (local.get $8)
              )
              (local.get $9)
             )
             (v128.and
              (local.get $11)
              (f64x2.ne
               (local.get $5)
               (local.get $7)
              )
             )
            )
           )
          )
          (block (result v128)
           (local.set $16
            (i32.const 2)
           )
           (local.set $6
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $16)
                (i32.const 3)
               )
              )
             )
            )
           )
           (local.set $5
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (i32.add
               (local.get $1)
               (i32.shl
                (local.get $16)
                (i32.const 3)
               )
              )
             )
            )
           )
           (local.set $scratch
            (f64x2.add
             (f64x2.mul
              (v128.or
               (v128.and
                (local.get $6)
                (local.get $8)
               )
               (local.get $9)
              )
              (v128.and
               (local.get $5)
               (f64x2.ne
                (local.get $6)
                (local.get $7)
               )
              )
             )
             (block (result v128)
              (local.set $16
               (i32.const 3)
              )
              (local.set $5
               (f64x2.promote_low_f32x4
                (v128.load64_zero
                 (i32.add
                  (local.get $0)
                  (i32.shl
                   (local.get $16)
                   (i32.const 3)
                  )
                 )
                )
               )
              )
              (local.set $13
               (f64x2.promote_low_f32x4
                (v128.load64_zero
                 (i32.add
                  (local.get $1)
                  (i32.shl
                   (local.get $16)
                   (i32.const 3)
                  )
                 )
                )
               )
              )
              (f64x2.mul
               (v128.or
                (v128.and
                 (local.get $5)
                 (local.get $8)
                )
                (local.get $9)
               )
               (v128.and
                (local.get $13)
                (f64x2.ne
                 (local.get $5)
                 (local.get $7)
                )
               )
              )
             )
            )
           )
           (local.set $16
            (i32.const 4)
           )
           (local.set $6
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $16)
                (i32.const 3)
               )
              )
             )
            )
           )
           (local.set $5
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (i32.add
               (local.get $1)
               (i32.shl
                (local.get $16)
                (i32.const 3)
               )
              )
             )
            )
           )
           (local.set $14
            (f64x2.add
             (f64x2.mul
              (v128.or
               (v128.and
                (local.get $6)
                (local.get $8)
               )
               (local.get $9)
              )
              (v128.and
               (local.get $5)
               (f64x2.ne
                (local.get $6)
                (local.get $7)
               )
              )
             )
             (block (result v128)
              (local.set $16
               (i32.const 5)
              )
              (local.set $5
               (f64x2.promote_low_f32x4
                (v128.load64_zero
                 (i32.add
                  (local.get $0)
                  (i32.shl
                   (local.get $16)
                   (i32.const 3)
                  )
                 )
                )
               )
              )
              (local.set $14
               (f64x2.promote_low_f32x4
                (v128.load64_zero
                 (i32.add
                  (local.get $1)
                  (i32.shl
                   (local.get $16)
                   (i32.const 3)
                  )
                 )
                )
               )
              )
              (f64x2.mul
               (v128.or
                (v128.and
                 (local.get $5)
                 (local.get $8)
                )
                (local.get $9)
               )
               (v128.and
                (local.get $14)
                (f64x2.ne
                 (local.get $5)
                 (local.get $7)
                )
               )
              )
             )
            )
           )
           (local.set $16
            (i32.const 6)
           )
           (local.set $6
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $16)
                (i32.const 3)
               )
              )
             )
            )
           )
           (local.set $5
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (i32.add
               (local.get $1)
               (i32.shl
                (local.get $16)
                (i32.const 3)
               )
              )
             )
            )
           )
           (local.set $6
            (f64x2.mul
             (v128.or
              (v128.and
               (local.get $6)
               (local.get $8)
              )
              (local.get $9)
             )
             (v128.and
              (local.get $5)
              (f64x2.ne
               (local.get $6)
               (local.get $7)
              )
             )
            )
           )
           (local.set $16
            (i32.const 7)
           )
           (local.set $5
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $16)
                (i32.const 3)
               )
              )
             )
            )
           )
           (local.set $15
            (f64x2.promote_low_f32x4
             (v128.load64_zero
              (i32.add
               (local.get $1)
               (i32.shl
                (local.get $16)
                (i32.const 3)
               )
              )
             )
            )
           )
           (local.set $5
            (f64x2.mul
             (v128.or
              (v128.and
               (local.get $5)
               (local.get $8)
              )
              (local.get $9)
             )
             (v128.and
              (local.get $15)
              (f64x2.ne
               (local.get $5)
               (local.get $7)
              )
             )
            )
           )
           (local.get $scratch)
          )
         )
         (f64x2.add
          (local.get $14)
          (f64x2.add
           (local.get $6)
           (local.get $5)
          )
         )
        )
       )
      )
      (else
       (if
        (i32.ge_u
         (local.get $2)
         (i32.const 2)
        )
        (then
         (local.set $4
          (i32.const 0)
         )
         (local.set $6
          (f64x2.promote_low_f32x4
           (v128.load64_zero
            (i32.add
             (local.get $0)
             (i32.shl
              (local.get $4)
              (i32.const 3)
             )
            )
           )
          )
         )
         (local.set $5
          (f64x2.promote_low_f32x4
           (v128.load64_zero
            (i32.add
             (local.get $1)
             (i32.shl
              (local.get $4)
              (i32.const 3)
             )
            )
           )
          )
         )
         (local.set $5
          (f64x2.mul
           (v128.or
            (v128.and
             (local.get $6)
             (local.get $8)
            )
            (local.get $9)
           )
           (v128.and
            (local.get $5)
            (f64x2.ne
             (local.get $6)
             (local.get $7)
            )
           )
          )
         )
         (local.set $4
          (i32.const 2)
         )
        )
        (else
         (local.set $6
          (f64x2.promote_low_f32x4
           (v128.load32_zero
            (local.get $0)
           )
          )
         )
         (local.set $5
          (f64x2.promote_low_f32x4
           (v128.load32_zero
            (local.get $1)
           )
          )
         )
         (local.set $5
          (f64x2.mul
           (v128.or
            (v128.and
             (local.get $6)
             (local.get $8)
            )
            (local.get $9)
           )
           (v128.and
            (local.get $5)
            (f64x2.ne
             (local.get $6)
             (local.get $7)
            )
           )
          )
         )
         (local.set $4
          (i32.const 1)
         )
        )
       )
      )
     )
     (local.set $6
      (f64x2.add
       (local.get $10)
       (local.get $5)
      )
     )
     (local.set $11
      (f64x2.sub
       (local.get $6)
       (local.get $10)
      )
     )
     (local.set $12
      (f64x2.add
       (local.get $12)
       (f64x2.add
        (f64x2.sub
         (local.get $10)
         (f64x2.sub
          (local.get $6)
          (local.get $11)
         )
        )
        (f64x2.sub
         (local.get $5)
         (local.get $11)
        )
       )
      )
     )
     (local.set $10
      (local.get $6)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (local.get $4)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.shl
        (local.get $4)
        (i32.const 2)
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $4)
        (i32.const 2)
       )
      )
     )
     (br $label)
    )
   )
  )
  (v128.store
   (local.get $3)
   (local.get $10)
  )
  (v128.store offset=16
   (local.get $3)
   (local.get $12)
  )
  (local.set $18
   (f64.add
    (f64x2.extract_lane 0
     (local.get $10)
    )
    (f64x2.extract_lane 1
     (local.get $10)
    )
   )
  )
  (local.set $17
   (f64.add
    (local.get $18)
    (f64.add
     (f64x2.extract_lane 0
      (local.get $12)
     )
     (f64x2.extract_lane 1
      (local.get $12)
     )
    )
   )
  )
  (if
   (f64.ne
    (local.get $17)
    (local.get $17)
   )
   (then
    (local.set $17
     (local.get $18)
    )
   )
  )
  (local.get $17)
 )
 (func $47 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (result f64)
  (call $46
   (local.get $0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (i32.const 1)
  )
 )
 (func $48 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 i32)
  (local $7 i32)
  (local.set $6
   (i32.shl
    (local.get $4)
    (i32.const 2)
   )
  )
  (loop $label
   (if
    (local.get $3)
    (then
     (local.set $7
      (i32.const 1776)
     )
     (v128.store
      (local.get $7)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $7)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (call $44
      (local.get $0)
      (local.get $1)
      (local.get $2)
      (local.get $4)
      (call $46
       (local.get $0)
       (local.get $1)
       (local.get $4)
       (i32.const 1776)
       (i32.const 1)
      )
      (local.get $5)
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $6)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $6)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (local.get $6)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $49 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (result f64)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 f64)
  (local $18 f64)
  (local $19 i64)
  (local $scratch v128)
  (local.set $7
   (f64x2.splat
    (select
     (f64.neg
      (f64.const inf)
     )
     (f64.const 0)
     (local.get $4)
    )
   )
  )
  (local.set $8
   (i64x2.splat
    (select
     (i64.const 0)
     (i64.const -1)
     (local.get $4)
    )
   )
  )
  (local.set $9
   (f64x2.splat
    (select
     (f64.const 1)
     (f64.const 0)
     (local.get $4)
    )
   )
  )
  (local.set $10
   (v128.load
    (local.get $3)
   )
  )
  (local.set $12
   (v128.load offset=16
    (local.get $3)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $4
      (i32.const 16)
     )
     (if
      (i32.ge_u
       (local.get $2)
       (i32.const 16)
      )
      (then
       (local.set $16
        (i32.const 0)
       )
       (local.set $6
        (v128.load
         (i32.add
          (local.get $0)
          (i32.shl
           (local.get $16)
           (i32.const 4)
          )
         )
        )
       )
       (local.set $5
        (v128.load
         (i32.add
          (local.get $1)
          (i32.shl
           (local.get $16)
           (i32.const 4)
          )
         )
        )
       )
       (local.set $5
        (f64x2.add
         (f64x2.add
          (f64x2.add
           (f64x2.mul
            (v128.or
             (v128.and
              (local.get $6)
              (local.get $8)
             )
             (local.get $9)
            )
            (v128.and
             (local.get $5)
             (f64x2.ne
              (local.get $6)
              (local.get $7)
             )
            )
           )
           (block (result v128)
            (local.set $16
             (i32.const 1)
            )
            (local.set $5
             (v128.load
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $16)
                (i32.const 4)
               )
              )
             )
            )
            (local.set $11
             (v128.load
              (i32.add
               (local.get $1)
               (i32.shl
                (local.get $16)
                (i32.const 4)
               )
              )
             )
            )
            (f64x2.mul
             (v128.or
              (v128.and
               (local.get $5)
               (local.get $8)
              )
              (local.get $9)
             )
             (v128.and
              (local.get $11)
              (f64x2.ne
               (local.get $5)
               (local.get $7)
              )
             )
            )
           )
          )
          (block (result v128)
           (local.set $16
            (i32.const 2)
           )
           (local.set $6
            (v128.load
             (i32.add
              (local.get $0)
              (i32.shl
               (local.get $16)
               (i32.const 4)
              )
             )
            )
           )
           (local.set $5
            (v128.load
             (i32.add
              (local.get $1)
              (i32.shl
               (local.get $16)
               (i32.const 4)
              )
             )
            )
           )
           (local.set $scratch
            (f64x2.add
             (f64x2.mul
              (v128.or
               (v128.and
                (local.get $6)
                (local.get $8)
               )
               (local.get $9)
              )
              (v128.and
               (local.get $5)
               (f64x2.ne
                (local.get $6)
                (local.get $7)
               )
              )
             )
             (block (result v128)
              (local.set $16
               (i32.const 3)
              )
              (local.set $5
               (v128.load
                (i32.add
                 (local.get $0)
                 (i32.shl
                  (local.get $16)
                  (i32.const 4)
                 )
                )
               )
              )
              (local.set $13
               (v128.load
                (i32.add
                 (local.get $1)
                 (i32.shl
                  (local.get $16)
                  (i32.const 4)
                 )
                )
               )
              )
              (f64x2.mul
               (v128.or
                (v128.and
                 (local.get $5)
                 (local.get $8)
                )
                (local.get $9)
               )
               (v128.and
                (local.get $13)
                (f64x2.ne
                 (local.get $5)
                 (local.get $7)
                )
               )
              )
             )
            )
           )
           (local.set $16
            (i32.const 4)
           )
           (local.set $6
            (v128.load
             (i32.add
              (local.get $0)
              (i32.shl
               (local.get $16)
               (i32.const 4)
              )
             )
            )
           )
           (local.set $5
            (v128.load
             (i32.add
              (local.get $1)
              (i32.shl
               (local.get $16)
               (i32.const 4)
              )
             )
            )
           )
           (local.set $14
            (f64x2.add
             (f64x2.mul
              (v128.or
               (v128.and
                (local.get $6)
                (local.get $8)
               )
               (local.get $9)
              )
              (v128.and
               (local.get $5)
               (f64x2.ne
                (local.get $6)
                (local.get $7)
               )
              )
             )
             (block (result v128)
              (local.set $16
               (i32.const 5)
              )
              (local.set $5
               (v128.load
                (i32.add
                 (local.get $0)
                 (i32.shl
                  (local.get $16)
                  (i32.const 4)
                 )
                )
               )
              )
              (local.set $14
               (v128.load
                (i32.add
                 (local.get $1)
                 (i32.shl
                  (local.get $16)
                  (i32.const 4)
                 )
                )
               )
              )
              (f64x2.mul
               (v128.or
                (v128.and
                 (local.get $5)
                 (local.get $8)
                )
                (local.get $9)
               )
               (v128.and
                (local.get $14)
                (f64x2.ne
                 (local.get $5)
                 (local.get $7)
                )
               )
              )
             )
            )
           )
           (local.set $16
            (i32.const 6)
           )
           (local.set $6
            (v128.load
             (i32.add
              (local.get $0)
              (i32.shl
               (local.get $16)
               (i32.const 4)
              )
             )
            )
           )
           (local.set $5
            (v128.load
             (i32.add
              (local.get $1)
              (i32.shl
               (local.get $16)
               (i32.const 4)
              )
             )
            )
           )
           (local.set $6
            (f64x2.mul
             (v128.or
              (v128.and
               (local.get $6)
               (local.get $8)
              )
              (local.get $9)
             )
             (v128.and
              (local.get $5)
              (f64x2.ne
               (local.get $6)
               (local.get $7)
              )
             )
            )
           )
           (local.set $16
            (i32.const 7)
           )
           (local.set $5
            (v128.load
             (i32.add
              (local.get $0)
              (i32.shl
               (local.get $16)
               (i32.const 4)
              )
             )
            )
           )
           (local.set $15
            (v128.load
             (i32.add
              (local.get $1)
              (i32.shl
               (local.get $16)
               (i32.const 4)
              )
             )
            )
           )
           (local.set $5
            (f64x2.mul
             (v128.or
              (v128.and
               (local.get $5)
               (local.get $8)
              )
              (local.get $9)
             )
             (v128.and
              (local.get $15)
              (f64x2.ne
               (local.get $5)
               (local.get $7)
              )
             )
            )
           )
           (local.get $scratch)
          )
         )
         (f64x2.add
          (local.get $14)
          (f64x2.add
           (local.get $6)
           (local.get $5)
          )
         )
        )
       )
      )
      (else
       (if
        (i32.ge_u
         (local.get $2)
         (i32.const 2)
        )
        (then
         (local.set $4
          (i32.const 0)
         )
         (local.set $6
          (v128.load
           (i32.add
            (local.get $0)
            (i32.shl
             (local.get $4)
             (i32.const 4)
            )
           )
          )
         )
         (local.set $5
          (v128.load
           (i32.add
            (local.get $1)
            (i32.shl
             (local.get $4)
             (i32.const 4)
            )
           )
          )
         )
         (local.set $5
          (f64x2.mul
           (v128.or
            (v128.and
             (local.get $6)
             (local.get $8)
            )
            (local.get $9)
           )
           (v128.and
            (local.get $5)
            (f64x2.ne
             (local.get $6)
             (local.get $7)
            )
           )
          )
         )
         (local.set $4
          (i32.const 2)
         )
        )
        (else
         (local.set $6
          (v128.load64_zero
           (local.get $0)
          )
         )
         (local.set $5
          (v128.load64_zero
           (local.get $1)
          )
         )
         (local.set $5
          (f64x2.mul
           (v128.or
            (v128.and
             (local.get $6)
             (local.get $8)
            )
            (local.get $9)
           )
           (v128.and
            (local.get $5)
            (f64x2.ne
             (local.get $6)
             (local.get $7)
            )
           )
          )
         )
         (local.set $4
          (i32.const 1)
         )
        )
       )
      )
     )
     (local.set $6
      (f64x2.add
       (local.get $10)
       (local.get $5)
      )
     )
     (local.set $11
      (f64x2.sub
       (local.get $6)
       (local.get $10)
      )
     )
     (local.set $12
      (f64x2.add
       (local.get $12)
       (f64x2.add
        (f64x2.sub
         (local.get $10)
         (f64x2.sub
          (local.get $6)
          (local.get $11)
         )
        )
        (f64x2.sub
         (local.get $5)
         (local.get $11)
        )
       )
      )
     )
     (local.set $10
      (local.get $6)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (local.get $4)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.shl
        (local.get $4)
        (i32.const 3)
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $4)
        (i32.const 3)
       )
      )
     )
     (br $label)
    )
   )
  )
  (v128.store
   (local.get $3)
   (local.get $10)
  )
  (v128.store offset=16
   (local.get $3)
   (local.get $12)
  )
  (local.set $18
   (f64.add
    (f64x2.extract_lane 0
     (local.get $10)
    )
    (f64x2.extract_lane 1
     (local.get $10)
    )
   )
  )
  (local.set $17
   (f64.add
    (local.get $18)
    (f64.add
     (f64x2.extract_lane 0
      (local.get $12)
     )
     (f64x2.extract_lane 1
      (local.get $12)
     )
    )
   )
  )
  (if
   (f64.ne
    (local.get $17)
    (local.get $17)
   )
   (then
    (local.set $17
     (local.get $18)
    )
   )
  )
  (local.get $17)
 )
 (func $50 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (result f64)
  (call $49
   (local.get $0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (i32.const 1)
  )
 )
 (func $51 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 i32)
  (local $7 i32)
  (local.set $6
   (i32.shl
    (local.get $4)
    (i32.const 3)
   )
  )
  (loop $label
   (if
    (local.get $3)
    (then
     (local.set $7
      (i32.const 1776)
     )
     (v128.store
      (local.get $7)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $7)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (call $45
      (local.get $0)
      (local.get $1)
      (local.get $2)
      (local.get $4)
      (call $49
       (local.get $0)
       (local.get $1)
       (local.get $4)
       (i32.const 1776)
       (i32.const 1)
      )
      (local.get $5)
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $6)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $6)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (local.get $6)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $52 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 i32)
  (local.set $8
   (f64x2.splat
    (local.get $4)
   )
  )
  (local.set $9
   (f64x2.splat
    (local.get $5)
   )
  )
  (local.set $11
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $3)
      (i32.xor
       (i32.const 3)
       (i32.const -1)
      )
     )
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $11)
    )
    (then
     (local.set $6
      (f64x2.promote_low_f32x4
       (v128.load64_zero
        (local.get $0)
       )
      )
     )
     (local.set $7
      (f64x2.promote_low_f32x4
       (v128.load64_zero
        (local.get $1)
       )
      )
     )
     (local.set $7
      (v128.and
       (f64x2.mul
        (f64x2.mul
         (local.get $6)
         (f64x2.sub
          (local.get $7)
          (local.get $8)
         )
        )
        (local.get $9)
       )
       (f64x2.ne
        (local.get $6)
        (f64x2.splat
         (f64.const 0)
        )
       )
      )
     )
     (local.set $6
      (f64x2.promote_low_f32x4
       (v128.load64_zero
        (i32.add
         (local.get $0)
         (i32.const 8)
        )
       )
      )
     )
     (local.set $10
      (f64x2.promote_low_f32x4
       (v128.load64_zero
        (i32.add
         (local.get $1)
         (i32.const 8)
        )
       )
      )
     )
     (local.set $6
      (v128.and
       (f64x2.mul
        (f64x2.mul
         (local.get $6)
         (f64x2.sub
          (local.get $10)
          (local.get $8)
         )
        )
        (local.get $9)
       )
       (f64x2.ne
        (local.get $6)
        (f64x2.splat
         (f64.const 0)
        )
       )
      )
     )
     (v128.store64_lane 0
      (local.get $2)
      (f32x4.demote_f64x2_zero
       (local.get $7)
      )
     )
     (v128.store64_lane 0
      (i32.add
       (local.get $2)
       (i32.const 8)
      )
      (f32x4.demote_f64x2_zero
       (local.get $6)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.shl
        (i32.const 2)
        (i32.const 3)
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.shl
        (i32.const 2)
        (i32.const 3)
       )
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.shl
        (i32.const 2)
        (i32.const 3)
       )
      )
     )
     (br $label)
    )
   )
  )
  (local.set $3
   (i32.and
    (local.get $3)
    (i32.const 3)
   )
  )
  (loop $label1
   (if
    (local.get $3)
    (then
     (local.set $6
      (f64x2.promote_low_f32x4
       (v128.load32_zero
        (local.get $0)
       )
      )
     )
     (local.set $7
      (f64x2.promote_low_f32x4
       (v128.load32_zero
        (local.get $1)
       )
      )
     )
     (local.set $6
      (v128.and
       (f64x2.mul
        (f64x2.mul
         (local.get $6)
         (f64x2.sub
          (local.get $7)
          (local.get $8)
         )
        )
        (local.get $9)
       )
       (f64x2.ne
        (local.get $6)
        (f64x2.splat
         (f64.const 0)
        )
       )
      )
     )
     (f32.store
      (local.get $2)
      (f32.demote_f64
       (f64x2.extract_lane 0
        (local.get $6)
       )
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 4)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 4)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 4)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $53 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 i32)
  (local.set $8
   (f64x2.splat
    (local.get $4)
   )
  )
  (local.set $9
   (f64x2.splat
    (local.get $5)
   )
  )
  (local.set $11
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $3)
      (i32.xor
       (i32.const 3)
       (i32.const -1)
      )
     )
     (i32.const 3)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $11)
    )
    (then
     (local.set $6
      (v128.load
       (local.get $0)
      )
     )
     (local.set $7
      (v128.load
       (local.get $1)
      )
     )
     (local.set $7
      (v128.and
       (f64x2.mul
        (f64x2.mul
         (local.get $6)
         (f64x2.sub
          (local.get $7)
          (local.get $8)
         )
        )
        (local.get $9)
       )
       (f64x2.ne
        (local.get $6)
        (f64x2.splat
         (f64.const 0)
        )
       )
      )
     )
     (local.set $6
      (v128.load
       (i32.add
        (local.get $0)
        (i32.const 16)
       )
      )
     )
     (local.set $10
      (v128.load
       (i32.add
        (local.get $1)
        (i32.const 16)
       )
      )
     )
     (local.set $6
      (v128.and
       (f64x2.mul
        (f64x2.mul
         (local.get $6)
         (f64x2.sub
          (local.get $10)
          (local.get $8)
         )
        )
        (local.get $9)
       )
       (f64x2.ne
        (local.get $6)
        (f64x2.splat
         (f64.const 0)
        )
       )
      )
     )
     (v128.store
      (local.get $2)
      (local.get $7)
     )
     (v128.store
      (i32.add
       (local.get $2)
       (i32.const 16)
      )
      (local.get $6)
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.shl
        (i32.const 2)
        (i32.const 4)
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.shl
        (i32.const 2)
        (i32.const 4)
       )
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.shl
        (i32.const 2)
        (i32.const 4)
       )
      )
     )
     (br $label)
    )
   )
  )
  (local.set $3
   (i32.and
    (local.get $3)
    (i32.const 3)
   )
  )
  (loop $label1
   (if
    (local.get $3)
    (then
     (local.set $6
      (v128.load64_zero
       (local.get $0)
      )
     )
     (local.set $7
      (v128.load64_zero
       (local.get $1)
      )
     )
     (local.set $6
      (v128.and
       (f64x2.mul
        (f64x2.mul
         (local.get $6)
         (f64x2.sub
          (local.get $7)
          (local.get $8)
         )
        )
        (local.get $9)
       )
       (f64x2.ne
        (local.get $6)
        (f64x2.splat
         (f64.const 0)
        )
       )
      )
     )
     (f64.store
      (local.get $2)
      (f64x2.extract_lane 0
       (local.get $6)
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 8)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 8)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 8)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $54 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (result f64)
  (call $46
   (local.get $0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (i32.const 0)
  )
 )
 (func $55 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 i32)
  (local $7 i32)
  (local.set $6
   (i32.shl
    (local.get $4)
    (i32.const 2)
   )
  )
  (loop $label
   (if
    (local.get $3)
    (then
     (local.set $7
      (i32.const 1776)
     )
     (v128.store
      (local.get $7)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $7)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (call $52
      (local.get $0)
      (local.get $1)
      (local.get $2)
      (local.get $4)
      (call $46
       (local.get $0)
       (local.get $1)
       (local.get $4)
       (i32.const 1776)
       (i32.const 0)
      )
      (local.get $5)
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $6)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $6)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (local.get $6)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $56 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (result f64)
  (call $49
   (local.get $0)
   (local.get $1)
   (local.get $2)
   (local.get $3)
   (i32.const 0)
  )
 )
 (func $57 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 i32)
  (local $7 i32)
  (local.set $6
   (i32.shl
    (local.get $4)
    (i32.const 3)
   )
  )
  (loop $label
   (if
    (local.get $3)
    (then
     (local.set $7
      (i32.const 1776)
     )
     (v128.store
      (local.get $7)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $7)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (call $53
      (local.get $0)
      (local.get $1)
      (local.get $2)
      (local.get $4)
      (call $49
       (local.get $0)
       (local.get $1)
       (local.get $4)
       (i32.const 1776)
       (i32.const 0)
      )
      (local.get $5)
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $6)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $6)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (local.get $6)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $58 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 i32)
  (local.set $4
   (f64x2.splat
    (local.get $3)
   )
  )
  (local.set $7
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.xor
       (i32.const 1)
       (i32.const -1)
      )
     )
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $7)
    )
    (then
     (local.set $5
      (f64x2.promote_low_f32x4
       (v128.load64_zero
        (local.get $0)
       )
      )
     )
     (local.set $6
      (f64x2.promote_low_f32x4
       (v128.load64_zero
        (local.get $1)
       )
      )
     )
     (v128.store64_lane 0
      (local.get $0)
      (f32x4.demote_f64x2_zero
       (f64x2.sub
        (local.get $5)
        (f64x2.mul
         (local.get $6)
         (local.get $4)
        )
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 8)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 8)
      )
     )
     (br $label)
    )
   )
  )
  (if
   (i32.and
    (local.get $2)
    (i32.const 1)
   )
   (then
    (f32.store
     (local.get $0)
     (f32.demote_f64
      (f64.sub
       (f64.promote_f32
        (f32.load
         (local.get $0)
        )
       )
       (f64.mul
        (f64.promote_f32
         (f32.load
          (local.get $1)
         )
        )
        (local.get $3)
       )
      )
     )
    )
   )
  )
 )
 (func $59 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 i32)
  (local.set $4
   (f64x2.splat
    (local.get $3)
   )
  )
  (local.set $7
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.xor
       (i32.const 1)
       (i32.const -1)
      )
     )
     (i32.const 3)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $7)
    )
    (then
     (local.set $5
      (v128.load
       (local.get $0)
      )
     )
     (local.set $6
      (v128.load
       (local.get $1)
      )
     )
     (v128.store
      (local.get $0)
      (f64x2.sub
       (local.get $5)
       (f64x2.mul
        (local.get $6)
        (local.get $4)
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 16)
      )
     )
     (br $label)
    )
   )
  )
  (if
   (i32.and
    (local.get $2)
    (i32.const 1)
   )
   (then
    (f64.store
     (local.get $0)
     (f64.sub
      (f64.load
       (local.get $0)
      )
      (f64.mul
       (f64.load
        (local.get $1)
       )
       (local.get $3)
      )
     )
    )
   )
  )
 )
 (func $60 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local.set $8
   (v128.load32_splat
    (i32.const 2320)
   )
  )
  (local.set $9
   (v128.load32_splat
    (i32.const 2324)
   )
  )
  (local.set $6
   (v128.load32_splat
    (i32.const 2328)
   )
  )
  (local.set $7
   (v128.load32_splat
    (i32.const 2332)
   )
  )
  (local.set $10
   (v128.load32_splat
    (i32.const 2336)
   )
  )
  (local.set $11
   (v128.load32_splat
    (i32.const 2340)
   )
  )
  (loop $label
   (if
    (i32.ge_u
     (local.get $2)
     (i32.const 8)
    )
    (then
     (local.set $4
      (v128.load
       (local.get $0)
      )
     )
     (local.set $5
      (i32x4.extend_low_i16x8_s
       (local.get $4)
      )
     )
     (local.set $3
      (v128.and
       (i32x4.shl
        (local.get $5)
        (i32.const 13)
       )
       (local.get $8)
      )
     )
     (local.set $12
      (i32x4.lt_s
       (local.get $3)
       (local.get $7)
      )
     )
     (local.set $3
      (v128.or
       (f32x4.sub
        (i32x4.add
         (i32x4.add
          (local.get $3)
          (local.get $6)
         )
         (i32x4.add
          (v128.and
           (i32x4.gt_s
            (local.get $3)
            (local.get $10)
           )
           (local.get $6)
          )
          (v128.and
           (local.get $12)
           (local.get $7)
          )
         )
        )
        (v128.and
         (local.get $12)
         (local.get $11)
        )
       )
       (v128.and
        (local.get $5)
        (local.get $9)
       )
      )
     )
     (v128.store
      (local.get $1)
      (local.get $3)
     )
     (local.set $4
      (i32x4.extend_high_i16x8_s
       (local.get $4)
      )
     )
     (local.set $3
      (v128.and
       (i32x4.shl
        (local.get $4)
        (i32.const 13)
       )
       (local.get $8)
      )
     )
     (local.set $5
      (i32x4.lt_s
       (local.get $3)
       (local.get $7)
      )
     )
     (local.set $3
      (v128.or
       (f32x4.sub
        (i32x4.add
         (i32x4.add
          (local.get $3)
          (local.get $6)
         )
         (i32x4.add
          (v128.and
           (i32x4.gt_s
            (local.get $3)
            (local.get $10)
           )
           (local.get $6)
          )
          (v128.and
           (local.get $5)
           (local.get $7)
          )
         )
        )
        (v128.and
         (local.get $5)
         (local.get $11)
        )
       )
       (v128.and
        (local.get $4)
        (local.get $9)
       )
      )
     )
     (v128.store offset=16
      (local.get $1)
      (local.get $3)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 8)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 32)
      )
     )
     (br $label)
    )
   )
  )
  (loop $label1
   (if
    (local.get $2)
    (then
     (local.set $4
      (i32x4.splat
       (i32.load16_s
        (local.get $0)
       )
      )
     )
     (local.set $3
      (v128.and
       (i32x4.shl
        (local.get $4)
        (i32.const 13)
       )
       (local.get $8)
      )
     )
     (local.set $5
      (i32x4.lt_s
       (local.get $3)
       (local.get $7)
      )
     )
     (local.set $3
      (v128.or
       (f32x4.sub
        (i32x4.add
         (i32x4.add
          (local.get $3)
          (local.get $6)
         )
         (i32x4.add
          (v128.and
           (i32x4.gt_s
            (local.get $3)
            (local.get $10)
           )
           (local.get $6)
          )
          (v128.and
           (local.get $5)
           (local.get $7)
          )
         )
        )
        (v128.and
         (local.get $5)
         (local.get $11)
        )
       )
       (v128.and
        (local.get $4)
        (local.get $9)
       )
      )
     )
     (v128.store32_lane 0
      (local.get $1)
      (local.get $3)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 2)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 4)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $61 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local.set $7
   (v128.load32_splat
    (i32.const 2324)
   )
  )
  (local.set $9
   (v128.load32_splat
    (i32.const 2340)
   )
  )
  (local.set $8
   (v128.load32_splat
    (i32.const 2344)
   )
  )
  (local.set $10
   (v128.load32_splat
    (i32.const 2348)
   )
  )
  (local.set $11
   (v128.load32_splat
    (i32.const 2352)
   )
  )
  (local.set $12
   (v128.load32_splat
    (i32.const 2356)
   )
  )
  (loop $label
   (if
    (i32.ge_u
     (local.get $2)
     (i32.const 8)
    )
    (then
     (local.set $3
      (v128.load
       (local.get $0)
      )
     )
     (local.set $4
      (v128.andnot
       (local.get $3)
       (local.get $7)
      )
     )
     (local.set $5
      (i32x4.lt_s
       (local.get $4)
       (local.get $9)
      )
     )
     (local.set $6
      (f32x4.ne
       (local.get $3)
       (local.get $3)
      )
     )
     (local.set $13
      (v128.or
       (v128.andnot
        (v128.or
         (v128.or
          (v128.andnot
           (i32x4.min_s
            (i32x4.shr_u
             (i32x4.add
              (i32x4.add
               (local.get $4)
               (local.get $10)
              )
              (i32x4.shr_u
               (i32x4.shl
                (local.get $4)
                (i32.const 18)
               )
               (i32.const 31)
              )
             )
             (i32.const 13)
            )
            (local.get $11)
           )
           (local.get $5)
          )
          (v128.and
           (i32x4.sub
            (f32x4.add
             (local.get $4)
             (local.get $8)
            )
            (local.get $8)
           )
           (local.get $5)
          )
         )
         (i32x4.shr_u
          (v128.and
           (local.get $3)
           (local.get $7)
          )
          (i32.const 16)
         )
        )
        (local.get $6)
       )
       (v128.and
        (local.get $12)
        (local.get $6)
       )
      )
     )
     (local.set $3
      (v128.load offset=16
       (local.get $0)
      )
     )
     (local.set $4
      (v128.andnot
       (local.get $3)
       (local.get $7)
      )
     )
     (local.set $5
      (i32x4.lt_s
       (local.get $4)
       (local.get $9)
      )
     )
     (local.set $6
      (f32x4.ne
       (local.get $3)
       (local.get $3)
      )
     )
     (local.set $3
      (v128.or
       (v128.andnot
        (v128.or
         (v128.or
          (v128.andnot
           (i32x4.min_s
            (i32x4.shr_u
             (i32x4.add
              (i32x4.add
               (local.get $4)
               (local.get $10)
              )
              (i32x4.shr_u
               (i32x4.shl
                (local.get $4)
                (i32.const 18)
               )
               (i32.const 31)
              )
             )
             (i32.const 13)
            )
            (local.get $11)
           )
           (local.get $5)
          )
          (v128.and
           (i32x4.sub
            (f32x4.add
             (local.get $4)
             (local.get $8)
            )
            (local.get $8)
           )
           (local.get $5)
          )
         )
         (i32x4.shr_u
          (v128.and
           (local.get $3)
           (local.get $7)
          )
          (i32.const 16)
         )
        )
        (local.get $6)
       )
       (v128.and
        (local.get $12)
        (local.get $6)
       )
      )
     )
     (v128.store
      (local.get $1)
      (i16x8.narrow_i32x4_u
       (local.get $13)
       (local.get $3)
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 8)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 32)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 16)
      )
     )
     (br $label)
    )
   )
  )
  (loop $label1
   (if
    (local.get $2)
    (then
     (local.set $3
      (v128.load32_splat
       (local.get $0)
      )
     )
     (local.set $4
      (v128.andnot
       (local.get $3)
       (local.get $7)
      )
     )
     (local.set $5
      (i32x4.lt_s
       (local.get $4)
       (local.get $9)
      )
     )
     (local.set $6
      (f32x4.ne
       (local.get $3)
       (local.get $3)
      )
     )
     (local.set $3
      (v128.or
       (v128.andnot
        (v128.or
         (v128.or
          (v128.andnot
           (i32x4.min_s
            (i32x4.shr_u
             (i32x4.add
              (i32x4.add
               (local.get $4)
               (local.get $10)
              )
              (i32x4.shr_u
               (i32x4.shl
                (local.get $4)
                (i32.const 18)
               )
               (i32.const 31)
              )
             )
             (i32.const 13)
            )
            (local.get $11)
           )
           (local.get $5)
          )
          (v128.and
           (i32x4.sub
            (f32x4.add
             (local.get $4)
             (local.get $8)
            )
            (local.get $8)
           )
           (local.get $5)
          )
         )
         (i32x4.shr_u
          (v128.and
           (local.get $3)
           (local.get $7)
          )
          (i32.const 16)
         )
        )
        (local.get $6)
       )
       (v128.and
        (local.get $12)
        (local.get $6)
       )
      )
     )
     (v128.store16_lane 0
      (local.get $1)
      (local.get $3)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 4)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 2)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $62 (param $0 i32) (param $1 i32)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local.set $5
   (v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000)
  )
  (local.set $13
   (v128.const i32x4 0x00000000 0x7ff00000 0x00000000 0x7ff00000)
  )
  (local.set $15
   (v128.const i32x4 0xffffffff 0x000fffff 0xffffffff 0x000fffff)
  )
  (local.set $18
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 3)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $18)
    )
    (then
     (local.set $8
      (v128.load
       (local.get $0)
      )
     )
     (local.set $9
      (v128.load offset=16
       (local.get $0)
      )
     )
     (local.set $2
      (v128.load64_splat
       (i32.const 2480)
      )
     )
     (local.set $16
      (f64x2.add
       (f64x2.sub
        (v128.or
         (i64x2.shr_u
          (local.get $8)
          (i32.const 52)
         )
         (local.get $2)
        )
        (block (result v128)
         (local.set $4
          (v128.or
           (i64x2.shr_u
            (local.get $9)
            (i32.const 52)
           )
           (local.get $2)
          )
         )
         (local.set $2
          (v128.load64_splat
           (i32.const 2472)
          )
         )
         (local.get $2)
        )
       )
       (block (result v128)
        (local.set $11
         (f64x2.sub
          (local.get $4)
          (local.get $2)
         )
        )
        (local.set $2
         (v128.or
          (v128.and
           (local.get $8)
           (local.get $15)
          )
          (local.get $5)
         )
        )
        (local.set $3
         (v128.or
          (v128.and
           (local.get $9)
           (local.get $15)
          )
          (local.get $5)
         )
        )
        (local.set $4
         (v128.load64_splat
          (i32.const 2456)
         )
        )
        (local.set $6
         (f64x2.gt
          (local.get $2)
          (local.get $4)
         )
        )
        (local.set $4
         (f64x2.gt
          (local.get $3)
          (local.get $4)
         )
        )
        (local.set $7
         (v128.load64_splat
          (i32.const 2464)
         )
        )
        (local.set $2
         (v128.bitselect
          (f64x2.mul
           (local.get $2)
           (local.get $7)
          )
          (local.get $2)
          (local.get $6)
         )
        )
        (local.set $3
         (v128.bitselect
          (f64x2.mul
           (local.get $3)
           (local.get $7)
          )
          (local.get $3)
          (local.get $4)
         )
        )
        (v128.and
         (local.get $6)
         (local.get $5)
        )
       )
      )
     )
     (local.set $17
      (f64x2.add
       (local.get $11)
       (v128.and
        (local.get $4)
        (local.get $5)
       )
      )
     )
     (local.set $4
      (f64x2.sub
       (local.get $2)
       (local.get $5)
      )
     )
     (local.set $6
      (f64x2.sub
       (local.get $3)
       (local.get $5)
      )
     )
     (local.set $7
      (f64x2.div
       (local.get $4)
       (f64x2.add
        (local.get $2)
        (local.get $5)
       )
      )
     )
     (local.set $10
      (f64x2.div
       (local.get $6)
       (f64x2.add
        (local.get $3)
        (local.get $5)
       )
      )
     )
     (local.set $11
      (f64x2.mul
       (local.get $7)
       (local.get $7)
      )
     )
     (local.set $14
      (f64x2.mul
       (local.get $10)
       (local.get $10)
      )
     )
     (local.set $2
      (v128.load64_splat
       (i32.const 2360)
      )
     )
     (local.set $3
      (local.get $2)
     )
     (local.set $1
      (i32.const 1)
     )
     (loop $label
      (if
       (i32.lt_u
        (local.get $1)
        (i32.const 10)
       )
       (then
        (local.set $12
         (v128.load64_splat
          (i32.add
           (i32.shl
            (local.get $1)
            (i32.const 3)
           )
           (i32.const 2360)
          )
         )
        )
        (local.set $2
         (f64x2.add
          (f64x2.mul
           (local.get $2)
           (local.get $11)
          )
          (local.get $12)
         )
        )
        (local.set $3
         (f64x2.add
          (f64x2.mul
           (local.get $3)
           (local.get $14)
          )
          (local.get $12)
         )
        )
        (local.set $1
         (i32.add
          (local.get $1)
          (i32.const 1)
         )
        )
        (br $label)
       )
      )
     )
     (local.set $12
      (v128.load64_splat
       (i32.const 2448)
      )
     )
     (local.set $7
      (f64x2.sub
       (f64x2.mul
        (local.get $7)
        (f64x2.sub
         (local.get $4)
         (f64x2.mul
          (f64x2.add
           (local.get $11)
           (local.get $11)
          )
          (local.get $2)
         )
        )
       )
       (f64x2.mul
        (local.get $16)
        (local.get $12)
       )
      )
     )
     (local.set $3
      (f64x2.sub
       (f64x2.mul
        (local.get $10)
        (f64x2.sub
         (local.get $6)
         (f64x2.mul
          (f64x2.add
           (local.get $14)
           (local.get $14)
          )
          (local.get $3)
         )
        )
       )
       (f64x2.mul
        (local.get $17)
        (local.get $12)
       )
      )
     )
     (local.set $2
      (v128.load64_splat
       (i32.const 2440)
      )
     )
     (local.set $2
      (v128.bitselect
       (f64x2.add
        (f64x2.mul
         (local.get $17)
         (local.get $2)
        )
        (f64x2.sub
         (local.get $6)
         (local.get $3)
        )
       )
       (block (result v128)
        (local.set $3
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
        (local.set $2
         (v128.bitselect
          (f64x2.add
           (f64x2.mul
            (local.get $16)
            (local.get $2)
           )
           (f64x2.sub
            (local.get $4)
            (local.get $7)
           )
          )
          (v128.or
           (local.get $8)
           (v128.and
            (f64x2.eq
             (local.get $8)
             (local.get $3)
            )
            (f64x2.neg
             (local.get $13)
            )
           )
          )
          (v128.and
           (f64x2.gt
            (local.get $8)
            (local.get $3)
           )
           (f64x2.lt
            (local.get $8)
            (local.get $13)
           )
          )
         )
        )
        (v128.store
         (local.get $0)
         (local.get $2)
        )
        (local.set $2
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
        (v128.or
         (local.get $9)
         (v128.and
          (f64x2.eq
           (local.get $9)
           (local.get $2)
          )
          (f64x2.neg
           (local.get $13)
          )
         )
        )
       )
       (v128.and
        (f64x2.gt
         (local.get $9)
         (local.get $2)
        )
        (f64x2.lt
         (local.get $9)
         (local.get $13)
        )
       )
      )
     )
     (v128.store offset=16
      (local.get $0)
      (local.get $2)
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 32)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $63 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 i32) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 f64)
  (local $15 f32)
  (if
   (f64.ne
    (local.get $3)
    (f64.const 1)
   )
   (then
    (local.set $6
     (local.get $0)
    )
    (local.set $8
     (local.get $1)
    )
    (local.set $7
     (local.get $4)
    )
    (local.set $11
     (f64x2.splat
      (local.get $3)
     )
    )
    (local.set $9
     (i32.add
      (local.get $6)
      (i32.shl
       (i32.and
        (local.get $2)
        (i32.xor
         (i32.const 3)
         (i32.const -1)
        )
       )
       (i32.const 2)
      )
     )
    )
    (loop $label
     (if
      (i32.lt_u
       (local.get $6)
       (local.get $9)
      )
      (then
       (local.set $12
        (f64x2.mul
         (f64x2.promote_low_f32x4
          (v128.load64_zero
           (local.get $6)
          )
         )
         (local.get $11)
        )
       )
       (local.set $10
        (f64x2.mul
         (f64x2.promote_low_f32x4
          (v128.load64_zero
           (i32.add
            (local.get $6)
            (i32.const 8)
           )
          )
         )
         (local.get $11)
        )
       )
       (if
        (local.get $7)
        (then
         (local.set $13
          (f64x2.promote_low_f32x4
           (v128.load64_zero
            (local.get $7)
           )
          )
         )
         (local.set $12
          (f64x2.add
           (local.get $12)
           (local.get $13)
          )
         )
         (local.set $13
          (f64x2.promote_low_f32x4
           (v128.load64_zero
            (i32.add
             (local.get $7)
             (i32.const 8)
            )
           )
          )
         )
         (local.set $10
          (f64x2.add
           (local.get $10)
           (local.get $13)
          )
         )
         (local.set $7
          (i32.add
           (local.get $7)
           (i32.shl
            (i32.const 2)
            (i32.const 3)
           )
          )
         )
        )
       )
       (v128.store64_lane 0
        (local.get $8)
        (f32x4.demote_f64x2_zero
         (local.get $12)
        )
       )
       (v128.store64_lane 0
        (i32.add
         (local.get $8)
         (i32.const 8)
        )
        (f32x4.demote_f64x2_zero
         (local.get $10)
        )
       )
       (local.set $6
        (i32.add
         (local.get $6)
         (i32.shl
          (i32.const 2)
          (i32.const 3)
         )
        )
       )
       (local.set $8
        (i32.add
         (local.get $8)
         (i32.shl
          (i32.const 2)
          (i32.const 3)
         )
        )
       )
       (br $label)
      )
     )
    )
    (local.set $9
     (i32.and
      (local.get $2)
      (i32.const 3)
     )
    )
    (loop $label1
     (if
      (local.get $9)
      (then
       (local.set $14
        (f64.mul
         (f64.promote_f32
          (f32.load
           (local.get $6)
          )
         )
         (local.get $3)
        )
       )
       (if
        (local.get $7)
        (then
         (local.set $14
          (f64.add
           (local.get $14)
           (f64.promote_f32
            (f32.load
             (local.get $7)
            )
           )
          )
         )
         (local.set $7
          (i32.add
           (local.get $7)
           (i32.const 4)
          )
         )
        )
       )
       (f32.store
        (local.get $8)
        (f32.demote_f64
         (local.get $14)
        )
       )
       (local.set $9
        (i32.sub
         (local.get $9)
         (i32.const 1)
        )
       )
       (local.set $6
        (i32.add
         (local.get $6)
         (i32.const 4)
        )
       )
       (local.set $8
        (i32.add
         (local.get $8)
         (i32.const 4)
        )
       )
       (br $label1)
      )
     )
    )
   )
   (else
    (if
     (local.get $4)
     (then
      (local.set $6
       (local.get $0)
      )
      (local.set $7
       (local.get $1)
      )
      (local.set $8
       (local.get $4)
      )
      (local.set $9
       (i32.add
        (local.get $6)
        (i32.shl
         (i32.and
          (local.get $2)
          (i32.xor
           (i32.const 3)
           (i32.const -1)
          )
         )
         (i32.const 2)
        )
       )
      )
      (loop $label2
       (if
        (i32.lt_u
         (local.get $6)
         (local.get $9)
        )
        (then
         (v128.store
          (local.get $7)
          (f32x4.add
           (v128.load
            (local.get $6)
           )
           (v128.load
            (local.get $8)
           )
          )
         )
         (local.set $6
          (i32.add
           (local.get $6)
           (i32.const 16)
          )
         )
         (local.set $7
          (i32.add
           (local.get $7)
           (i32.const 16)
          )
         )
         (local.set $8
          (i32.add
           (local.get $8)
           (i32.const 16)
          )
         )
         (br $label2)
        )
       )
      )
      (local.set $9
       (i32.and
        (local.get $2)
        (i32.const 3)
       )
      )
      (loop $label3
       (if
        (local.get $9)
        (then
         (f32.store
          (local.get $7)
          (f32.add
           (f32.load
            (local.get $6)
           )
           (f32.load
            (local.get $8)
           )
          )
         )
         (local.set $9
          (i32.sub
           (local.get $9)
           (i32.const 1)
          )
         )
         (local.set $6
          (i32.add
           (local.get $6)
           (i32.const 4)
          )
         )
         (local.set $7
          (i32.add
           (local.get $7)
           (i32.const 4)
          )
         )
         (local.set $8
          (i32.add
           (local.get $8)
           (i32.const 4)
          )
         )
         (br $label3)
        )
       )
      )
     )
    )
   )
  )
  (if
   (f64.ne
    (local.get $3)
    (f64.const 1)
   )
   (then
    (local.set $4
     (i32.const 1)
    )
   )
  )
  (if
   (local.get $4)
   (then
    (local.set $0
     (local.get $1)
    )
   )
  )
  (if
   (local.get $5)
   (then
    (local.set $4
     (local.get $0)
    )
    (local.set $0
     (local.get $1)
    )
    (local.set $12
     (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
    )
    (local.set $1
     (i32.add
      (local.get $5)
      (i32.and
       (local.get $2)
       (i32.xor
        (i32.const 15)
        (i32.const -1)
       )
      )
     )
    )
    (loop $label4
     (if
      (i32.gt_u
       (local.get $1)
       (local.get $5)
      )
      (then
       (local.set $10
        (i8x16.eq
         (v128.load
          (local.get $5)
         )
         (local.get $12)
        )
       )
       (local.set $11
        (i16x8.extend_low_i8x16_s
         (local.get $10)
        )
       )
       (local.set $10
        (i16x8.extend_high_i8x16_s
         (local.get $10)
        )
       )
       (local.set $13
        (i32x4.extend_low_i16x8_s
         (local.get $11)
        )
       )
       (local.set $13
        (v128.or
         (v128.andnot
          (v128.load
           (local.get $4)
          )
          (local.get $13)
         )
         (i32x4.shl
          (local.get $13)
          (i32.const 23)
         )
        )
       )
       (v128.store
        (local.get $0)
        (local.get $13)
       )
       (v128.store
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
        (block (result v128)
         (local.set $11
          (i32x4.extend_high_i16x8_s
           (local.get $11)
          )
         )
         (v128.or
          (v128.andnot
           (v128.load
            (i32.add
             (local.get $4)
             (i32.const 16)
            )
           )
           (local.get $11)
          )
          (i32x4.shl
           (local.get $11)
           (i32.const 23)
          )
         )
        )
       )
       (v128.store
        (i32.add
         (local.get $0)
         (i32.shl
          (i32.const 2)
          (i32.const 4)
         )
        )
        (block (result v128)
         (local.set $11
          (i32x4.extend_low_i16x8_s
           (local.get $10)
          )
         )
         (v128.or
          (v128.andnot
           (v128.load
            (i32.add
             (local.get $4)
             (i32.shl
              (i32.const 2)
              (i32.const 4)
             )
            )
           )
           (local.get $11)
          )
          (i32x4.shl
           (local.get $11)
           (i32.const 23)
          )
         )
        )
       )
       (v128.store
        (i32.add
         (local.get $0)
         (i32.shl
          (i32.const 3)
          (i32.const 4)
         )
        )
        (block (result v128)
         (local.set $10
          (i32x4.extend_high_i16x8_s
           (local.get $10)
          )
         )
         (v128.or
          (v128.andnot
           (v128.load
            (i32.add
             (local.get $4)
             (i32.shl
              (i32.const 3)
              (i32.const 4)
             )
            )
           )
           (local.get $10)
          )
          (i32x4.shl
           (local.get $10)
           (i32.const 23)
          )
         )
        )
       )
       (local.set $5
        (i32.add
         (local.get $5)
         (i32.const 16)
        )
       )
       (local.set $4
        (i32.add
         (local.get $4)
         (i32.shl
          (i32.const 4)
          (i32.const 4)
         )
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.shl
          (i32.const 4)
          (i32.const 4)
         )
        )
       )
       (br $label4)
      )
     )
    )
    (local.set $1
     (i32.add
      (local.get $5)
      (i32.and
       (local.get $2)
       (i32.const 12)
      )
     )
    )
    (loop $label5
     (if
      (i32.gt_u
       (local.get $1)
       (local.get $5)
      )
      (then
       (local.set $10
        (i32x4.extend_low_i16x8_s
         (i16x8.extend_low_i8x16_s
          (i8x16.eq
           (v128.load32_zero
            (local.get $5)
           )
           (local.get $12)
          )
         )
        )
       )
       (local.set $10
        (v128.or
         (v128.andnot
          (v128.load
           (local.get $4)
          )
          (local.get $10)
         )
         (i32x4.shl
          (local.get $10)
          (i32.const 23)
         )
        )
       )
       (v128.store
        (local.get $0)
        (local.get $10)
       )
       (local.set $5
        (i32.add
         (local.get $5)
         (i32.const 4)
        )
       )
       (local.set $4
        (i32.add
         (local.get $4)
         (i32.const 16)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
       (br $label5)
      )
     )
    )
    (local.set $1
     (i32.add
      (local.get $5)
      (i32.and
       (local.get $2)
       (i32.const 3)
      )
     )
    )
    (loop $label6
     (if
      (i32.gt_u
       (local.get $1)
       (local.get $5)
      )
      (then
       (local.set $15
        (if (result f32)
         (i32.load8_u
          (local.get $5)
         )
         (then
          (f32.load
           (local.get $4)
          )
         )
         (else
          (f32.neg
           (f32.const inf)
          )
         )
        )
       )
       (f32.store
        (local.get $0)
        (local.get $15)
       )
       (local.set $5
        (i32.add
         (local.get $5)
         (i32.const 1)
        )
       )
       (local.set $4
        (i32.add
         (local.get $4)
         (i32.const 4)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 4)
        )
       )
       (br $label6)
      )
     )
    )
   )
   (else
    (if
     (i32.ne
      (local.get $0)
      (local.get $1)
     )
     (then
      (memory.copy
       (local.get $1)
       (local.get $0)
       (i32.shl
        (local.get $2)
        (i32.const 2)
       )
      )
     )
    )
   )
  )
 )
 (func $64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 i32) (param $5 i32)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 f64)
  (local.set $14
   (local.get $2)
  )
  (if
   (f64.ne
    (local.get $3)
    (f64.const 1)
   )
   (then
    (local.set $2
     (local.get $0)
    )
    (local.set $12
     (local.get $1)
    )
    (local.set $11
     (local.get $4)
    )
    (local.set $6
     (f64x2.splat
      (local.get $3)
     )
    )
    (local.set $13
     (i32.add
      (local.get $2)
      (i32.shl
       (i32.and
        (local.get $14)
        (i32.xor
         (i32.const 3)
         (i32.const -1)
        )
       )
       (i32.const 3)
      )
     )
    )
    (loop $label
     (if
      (i32.lt_u
       (local.get $2)
       (local.get $13)
      )
      (then
       (local.set $9
        (f64x2.mul
         (v128.load
          (local.get $2)
         )
         (local.get $6)
        )
       )
       (local.set $7
        (f64x2.mul
         (v128.load
          (i32.add
           (local.get $2)
           (i32.const 16)
          )
         )
         (local.get $6)
        )
       )
       (if
        (local.get $11)
        (then
         (local.set $8
          (v128.load
           (local.get $11)
          )
         )
         (local.set $9
          (f64x2.add
           (local.get $9)
           (local.get $8)
          )
         )
         (local.set $8
          (v128.load
           (i32.add
            (local.get $11)
            (i32.const 16)
           )
          )
         )
         (local.set $7
          (f64x2.add
           (local.get $7)
           (local.get $8)
          )
         )
         (local.set $11
          (i32.add
           (local.get $11)
           (i32.shl
            (i32.const 2)
            (i32.const 4)
           )
          )
         )
        )
       )
       (v128.store
        (local.get $12)
        (local.get $9)
       )
       (v128.store
        (i32.add
         (local.get $12)
         (i32.const 16)
        )
        (local.get $7)
       )
       (local.set $2
        (i32.add
         (local.get $2)
         (i32.shl
          (i32.const 2)
          (i32.const 4)
         )
        )
       )
       (local.set $12
        (i32.add
         (local.get $12)
         (i32.shl
          (i32.const 2)
          (i32.const 4)
         )
        )
       )
       (br $label)
      )
     )
    )
    (local.set $13
     (i32.and
      (local.get $14)
      (i32.const 3)
     )
    )
    (loop $label1
     (if
      (local.get $13)
      (then
       (local.set $15
        (f64.mul
         (f64.load
          (local.get $2)
         )
         (local.get $3)
        )
       )
       (if
        (local.get $11)
        (then
         (local.set $15
          (f64.add
           (local.get $15)
           (f64.load
            (local.get $11)
           )
          )
         )
         (local.set $11
          (i32.add
           (local.get $11)
           (i32.const 8)
          )
         )
        )
       )
       (f64.store
        (local.get $12)
        (local.get $15)
       )
       (local.set $13
        (i32.sub
         (local.get $13)
         (i32.const 1)
        )
       )
       (local.set $2
        (i32.add
         (local.get $2)
         (i32.const 8)
        )
       )
       (local.set $12
        (i32.add
         (local.get $12)
         (i32.const 8)
        )
       )
       (br $label1)
      )
     )
    )
   )
   (else
    (if
     (local.get $4)
     (then
      (local.set $2
       (local.get $0)
      )
      (local.set $11
       (local.get $1)
      )
      (local.set $12
       (local.get $4)
      )
      (local.set $13
       (i32.add
        (local.get $2)
        (i32.shl
         (i32.and
          (local.get $14)
          (i32.xor
           (i32.const 1)
           (i32.const -1)
          )
         )
         (i32.const 3)
        )
       )
      )
      (loop $label2
       (if
        (i32.lt_u
         (local.get $2)
         (local.get $13)
        )
        (then
         (v128.store
          (local.get $11)
          (f64x2.add
           (v128.load
            (local.get $2)
           )
           (v128.load
            (local.get $12)
           )
          )
         )
         (local.set $2
          (i32.add
           (local.get $2)
           (i32.const 16)
          )
         )
         (local.set $11
          (i32.add
           (local.get $11)
           (i32.const 16)
          )
         )
         (local.set $12
          (i32.add
           (local.get $12)
           (i32.const 16)
          )
         )
         (br $label2)
        )
       )
      )
      (local.set $13
       (i32.and
        (local.get $14)
        (i32.const 1)
       )
      )
      (loop $label3
       (if
        (local.get $13)
        (then
         (f64.store
          (local.get $11)
          (f64.add
           (f64.load
            (local.get $2)
           )
           (f64.load
            (local.get $12)
           )
          )
         )
         (local.set $13
          (i32.sub
           (local.get $13)
           (i32.const 1)
          )
         )
         (local.set $2
          (i32.add
           (local.get $2)
           (i32.const 8)
          )
         )
         (local.set $11
          (i32.add
           (local.get $11)
           (i32.const 8)
          )
         )
         (local.set $12
          (i32.add
           (local.get $12)
           (i32.const 8)
          )
         )
         (br $label3)
        )
       )
      )
     )
    )
   )
  )
  (if
   (f64.ne
    (local.get $3)
    (f64.const 1)
   )
   (then
    (local.set $4
     (i32.const 1)
    )
   )
  )
  (if
   (local.get $4)
   (then
    (local.set $0
     (local.get $1)
    )
   )
  )
  (if
   (local.get $5)
   (then
    (local.set $2
     (local.get $0)
    )
    (local.set $0
     (local.get $1)
    )
    (local.set $9
     (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
    )
    (local.set $11
     (i32.add
      (local.get $5)
      (i32.and
       (local.get $14)
       (i32.xor
        (i32.const 15)
        (i32.const -1)
       )
      )
     )
    )
    (loop $label4
     (if
      (i32.lt_u
       (local.get $5)
       (local.get $11)
      )
      (then
       (local.set $7
        (i8x16.eq
         (v128.load
          (local.get $5)
         )
         (local.get $9)
        )
       )
       (local.set $6
        (i16x8.extend_low_i8x16_s
         (local.get $7)
        )
       )
       (local.set $7
        (i16x8.extend_high_i8x16_s
         (local.get $7)
        )
       )
       (local.set $8
        (i32x4.extend_low_i16x8_s
         (local.get $6)
        )
       )
       (local.set $10
        (i64x2.extend_low_i32x4_s
         (local.get $8)
        )
       )
       (local.set $10
        (v128.or
         (v128.andnot
          (v128.load
           (local.get $2)
          )
          (local.get $10)
         )
         (i64x2.shl
          (local.get $10)
          (i32.const 52)
         )
        )
       )
       (v128.store
        (local.get $0)
        (local.get $10)
       )
       (local.set $8
        (i64x2.extend_high_i32x4_s
         (local.get $8)
        )
       )
       (local.set $8
        (v128.or
         (v128.andnot
          (v128.load offset=16
           (local.get $2)
          )
          (local.get $8)
         )
         (i64x2.shl
          (local.get $8)
          (i32.const 52)
         )
        )
       )
       (v128.store offset=16
        (local.get $0)
        (local.get $8)
       )
       (local.set $1
        (i32.add
         (local.get $2)
         (i32.const 32)
        )
       )
       (local.set $4
        (i32.add
         (local.get $0)
         (i32.const 32)
        )
       )
       (local.set $6
        (i32x4.extend_high_i16x8_s
         (local.get $6)
        )
       )
       (local.set $8
        (i64x2.extend_low_i32x4_s
         (local.get $6)
        )
       )
       (local.set $8
        (v128.or
         (v128.andnot
          (v128.load
           (local.get $1)
          )
          (local.get $8)
         )
         (i64x2.shl
          (local.get $8)
          (i32.const 52)
         )
        )
       )
       (v128.store
        (local.get $4)
        (local.get $8)
       )
       (local.set $6
        (i64x2.extend_high_i32x4_s
         (local.get $6)
        )
       )
       (local.set $6
        (v128.or
         (v128.andnot
          (v128.load offset=16
           (local.get $1)
          )
          (local.get $6)
         )
         (i64x2.shl
          (local.get $6)
          (i32.const 52)
         )
        )
       )
       (v128.store offset=16
        (local.get $4)
        (local.get $6)
       )
       (local.set $1
        (i32.add
         (local.get $2)
         (i32.shl
          (i32.const 2)
          (i32.const 5)
         )
        )
       )
       (local.set $4
        (i32.add
         (local.get $0)
         (i32.shl
          (i32.const 2)
          (i32.const 5)
         )
        )
       )
       (local.set $6
        (i32x4.extend_low_i16x8_s
         (local.get $7)
        )
       )
       (local.set $8
        (i64x2.extend_low_i32x4_s
         (local.get $6)
        )
       )
       (local.set $8
        (v128.or
         (v128.andnot
          (v128.load
           (local.get $1)
          )
          (local.get $8)
         )
         (i64x2.shl
          (local.get $8)
          (i32.const 52)
         )
        )
       )
       (v128.store
        (local.get $4)
        (local.get $8)
       )
       (local.set $6
        (i64x2.extend_high_i32x4_s
         (local.get $6)
        )
       )
       (local.set $6
        (v128.or
         (v128.andnot
          (v128.load offset=16
           (local.get $1)
          )
          (local.get $6)
         )
         (i64x2.shl
          (local.get $6)
          (i32.const 52)
         )
        )
       )
       (v128.store offset=16
        (local.get $4)
        (local.get $6)
       )
       (local.set $1
        (i32.add
         (local.get $2)
         (i32.shl
          (i32.const 3)
          (i32.const 5)
         )
        )
       )
       (local.set $4
        (i32.add
         (local.get $0)
         (i32.shl
          (i32.const 3)
          (i32.const 5)
         )
        )
       )
       (local.set $7
        (i32x4.extend_high_i16x8_s
         (local.get $7)
        )
       )
       (local.set $6
        (i64x2.extend_low_i32x4_s
         (local.get $7)
        )
       )
       (local.set $6
        (v128.or
         (v128.andnot
          (v128.load
           (local.get $1)
          )
          (local.get $6)
         )
         (i64x2.shl
          (local.get $6)
          (i32.const 52)
         )
        )
       )
       (v128.store
        (local.get $4)
        (local.get $6)
       )
       (local.set $7
        (i64x2.extend_high_i32x4_s
         (local.get $7)
        )
       )
       (local.set $7
        (v128.or
         (v128.andnot
          (v128.load offset=16
           (local.get $1)
          )
          (local.get $7)
         )
         (i64x2.shl
          (local.get $7)
          (i32.const 52)
         )
        )
       )
       (v128.store offset=16
        (local.get $4)
        (local.get $7)
       )
       (local.set $5
        (i32.add
         (local.get $5)
         (i32.const 16)
        )
       )
       (local.set $2
        (i32.add
         (local.get $2)
         (i32.shl
          (i32.const 4)
          (i32.const 5)
         )
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.shl
          (i32.const 4)
          (i32.const 5)
         )
        )
       )
       (br $label4)
      )
     )
    )
    (local.set $1
     (i32.add
      (local.get $5)
      (i32.and
       (local.get $14)
       (i32.const 12)
      )
     )
    )
    (loop $label5
     (if
      (i32.gt_u
       (local.get $1)
       (local.get $5)
      )
      (then
       (local.set $7
        (i32x4.extend_low_i16x8_s
         (i16x8.extend_low_i8x16_s
          (i8x16.eq
           (v128.load32_zero
            (local.get $5)
           )
           (local.get $9)
          )
         )
        )
       )
       (local.set $6
        (i64x2.extend_low_i32x4_s
         (local.get $7)
        )
       )
       (local.set $6
        (v128.or
         (v128.andnot
          (v128.load
           (local.get $2)
          )
          (local.get $6)
         )
         (i64x2.shl
          (local.get $6)
          (i32.const 52)
         )
        )
       )
       (v128.store
        (local.get $0)
        (local.get $6)
       )
       (local.set $7
        (i64x2.extend_high_i32x4_s
         (local.get $7)
        )
       )
       (local.set $7
        (v128.or
         (v128.andnot
          (v128.load offset=16
           (local.get $2)
          )
          (local.get $7)
         )
         (i64x2.shl
          (local.get $7)
          (i32.const 52)
         )
        )
       )
       (v128.store offset=16
        (local.get $0)
        (local.get $7)
       )
       (local.set $5
        (i32.add
         (local.get $5)
         (i32.const 4)
        )
       )
       (local.set $2
        (i32.add
         (local.get $2)
         (i32.const 32)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 32)
        )
       )
       (br $label5)
      )
     )
    )
    (local.set $1
     (i32.add
      (local.get $5)
      (i32.and
       (local.get $14)
       (i32.const 3)
      )
     )
    )
    (loop $label6
     (if
      (i32.gt_u
       (local.get $1)
       (local.get $5)
      )
      (then
       (local.set $3
        (if (result f64)
         (i32.load8_u
          (local.get $5)
         )
         (then
          (f64.load
           (local.get $2)
          )
         )
         (else
          (f64.neg
           (f64.const inf)
          )
         )
        )
       )
       (f64.store
        (local.get $0)
        (local.get $3)
       )
       (local.set $5
        (i32.add
         (local.get $5)
         (i32.const 1)
        )
       )
       (local.set $2
        (i32.add
         (local.get $2)
         (i32.const 8)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 8)
        )
       )
       (br $label6)
      )
     )
    )
   )
   (else
    (if
     (i32.ne
      (local.get $0)
      (local.get $1)
     )
     (then
      (memory.copy
       (local.get $1)
       (local.get $0)
       (i32.shl
        (local.get $14)
        (i32.const 3)
       )
      )
     )
    )
   )
  )
 )
 (func $65 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 i32)
  (local.set $4
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.xor
       (i32.const 3)
       (i32.const -1)
      )
     )
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $4)
    )
    (then
     (local.set $3
      (f32x4.eq
       (v128.load
        (local.get $1)
       )
       (i32x4.splat
        (i32.const 0)
       )
      )
     )
     (local.set $3
      (v128.or
       (v128.andnot
        (v128.load
         (local.get $0)
        )
        (local.get $3)
       )
       (i32x4.shl
        (local.get $3)
        (i32.const 23)
       )
      )
     )
     (v128.store
      (local.get $0)
      (local.get $3)
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 16)
      )
     )
     (br $label)
    )
   )
  )
  (local.set $2
   (i32.and
    (local.get $2)
    (i32.const 3)
   )
  )
  (loop $label1
   (if
    (local.get $2)
    (then
     (if
      (f32.eq
       (f32.load
        (local.get $1)
       )
       (f32.const 0)
      )
      (then
       (f32.store
        (local.get $0)
        (f32.neg
         (f32.const inf)
        )
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 4)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 4)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $66 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 i32)
  (local.set $4
   (i32.add
    (local.get $0)
    (i32.shl
     (i32.and
      (local.get $2)
      (i32.xor
       (i32.const 1)
       (i32.const -1)
      )
     )
     (i32.const 3)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $4)
    )
    (then
     (local.set $3
      (f64x2.eq
       (v128.load
        (local.get $1)
       )
       (i32x4.splat
        (i32.const 0)
       )
      )
     )
     (local.set $3
      (v128.or
       (v128.andnot
        (v128.load
         (local.get $0)
        )
        (local.get $3)
       )
       (i64x2.shl
        (local.get $3)
        (i32.const 52)
       )
      )
     )
     (v128.store
      (local.get $0)
      (local.get $3)
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 16)
      )
     )
     (br $label)
    )
   )
  )
  (local.set $2
   (i32.and
    (local.get $2)
    (i32.const 1)
   )
  )
  (loop $label1
   (if
    (local.get $2)
    (then
     (if
      (f64.eq
       (f64.load
        (local.get $1)
       )
       (f64.const 0)
      )
      (then
       (f64.store
        (local.get $0)
        (f64.neg
         (f64.const inf)
        )
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 8)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 8)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $67 (param $0 i32) (param $1 i32) (result i32)
  (local $2 f32)
  (local.set $1
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $1)
    )
    (then
     (local.set $2
      (f32.load
       (local.get $0)
      )
     )
     (if
      (f32.ne
       (local.get $2)
       (local.get $2)
      )
      (then
       (return
        (i32.const 1)
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 4)
      )
     )
     (br $label)
    )
   )
  )
  (i32.const 0)
 )
 (func $68 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (result i32)
  (local $5 f32)
  (local $6 i32)
  (local $7 i32)
  (local $8 f64)
  (local $9 f64)
  (local.set $7
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $6
      (i32.const 1072)
     )
     (v128.store
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $6)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $5
      (call $1
       (local.get $0)
       (local.get $3)
      )
     )
     (local.set $8
      (call $2
       (local.get $0)
       (i32.const 1104)
       (i32.const 0)
       (local.get $3)
       (local.get $5)
       (local.get $4)
       (i32.const 1072)
      )
     )
     (local.set $9
      (f64.add
       (f64.div
        (f64.promote_f32
         (local.get $5)
        )
        (local.get $4)
       )
       (call $4
        (local.get $8)
       )
      )
     )
     (if
      (i32.eqz
       (f64.gt
        (local.get $8)
        (f64.const 0)
       )
      )
      (then
       (local.set $9
        (select
         (f64.const nan:0x8000000000000)
         (f64.promote_f32
          (local.get $5)
         )
         (call $67
          (local.get $0)
          (local.get $3)
         )
        )
       )
      )
     )
     (f64.store
      (local.get $1)
      (local.get $9)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $7)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 8)
      )
     )
     (br $label)
    )
   )
  )
  (i32.const 0)
 )
 (func $69 (param $0 i32) (param $1 i32) (result i32)
  (local $2 f64)
  (local.set $1
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 3)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $1)
    )
    (then
     (local.set $2
      (f64.load
       (local.get $0)
      )
     )
     (if
      (f64.ne
       (local.get $2)
       (local.get $2)
      )
      (then
       (return
        (i32.const 1)
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 8)
      )
     )
     (br $label)
    )
   )
  )
  (i32.const 0)
 )
 (func $70 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (result i32)
  (local $5 f64)
  (local $6 f64)
  (local $7 f64)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local.set $10
   (i32.shl
    (local.get $3)
    (i32.const 3)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $8
      (i32.const 1072)
     )
     (v128.store
      (local.get $8)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store offset=16
      (local.get $8)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $5
      (call $11
       (local.get $0)
       (local.get $3)
      )
     )
     (local.set $6
      (call $13
       (local.get $0)
       (i32.const 1104)
       (i32.const 0)
       (local.get $3)
       (local.get $5)
       (local.get $4)
       (i32.const 1072)
      )
     )
     (local.set $7
      (f64.div
       (local.get $5)
       (local.get $4)
      )
     )
     (if
      (i32.and
       (f64.lt
        (f64.abs
         (local.get $7)
        )
        (f64.const 0.00390625)
       )
       (f64.lt
        (local.get $6)
        (f64.const 1.001953125)
       )
      )
      (then
       (local.set $9
        (i32.add
         (local.get $9)
         (i32.const 1)
        )
       )
      )
     )
     (if
      (f64.gt
       (local.get $6)
       (f64.const 0)
      )
      (then
       (local.set $5
        (f64.add
         (local.get $7)
         (call $4
          (local.get $6)
         )
        )
       )
      )
      (else
       (if
        (call $69
         (local.get $0)
         (local.get $3)
        )
        (then
         (local.set $5
          (f64.const nan:0x8000000000000)
         )
        )
       )
      )
     )
     (f64.store
      (local.get $1)
      (local.get $5)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $10)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 8)
      )
     )
     (br $label)
    )
   )
  )
  (local.get $9)
 )
 (func $71 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 f32)
  (loop $label3
   (if
    (local.get $3)
    (then
     (local.set $13
      (i32.div_u
       (i32.const 128)
       (local.get $4)
      )
     )
     (if
      (i32.lt_u
       (local.get $3)
       (local.get $13)
      )
      (then
       (local.set $13
        (local.get $3)
       )
      )
     )
     (local.set $16
      (i32.shl
       (i32.mul
        (local.get $4)
        (local.get $13)
       )
       (i32.const 2)
      )
     )
     (drop
      (call $2
       (local.get $0)
       (i32.const 1808)
       (i32.const 64)
       (i32.mul
        (local.get $4)
        (local.get $13)
       )
       (f32.const 0)
       (f64.const 1)
       (i32.const 1776)
      )
     )
     (local.set $10
      (local.get $0)
     )
     (local.set $17
      (i32.const 1808)
     )
     (local.set $11
      (local.get $1)
     )
     (local.set $12
      (local.get $2)
     )
     (local.set $14
      (local.get $13)
     )
     (local.set $15
      (i32.const 1)
     )
     (local.set $27
      (f64x2.splat
       (local.get $5)
      )
     )
     (local.set $28
      (f32x4.splat
       (select
        (f32.const -inf)
        (f32.const 0)
        (local.get $15)
       )
      )
     )
     (local.set $18
      (if (result i32)
       (i32.lt_u
        (local.get $4)
        (i32.const 3)
       )
       (then
        (i32.div_u
         (i32.const 4)
         (local.get $4)
        )
       )
       (else
        (i32.const 1)
       )
      )
     )
     (loop $label2
      (if
       (local.get $14)
       (then
        (local.set $19
         (select
          (local.get $14)
          (local.get $18)
          (i32.lt_u
           (local.get $14)
           (local.get $18)
          )
         )
        )
        (local.set $7
         (i32.mul
          (local.get $4)
          (local.get $19)
         )
        )
        (block $block
         (if
          (i32.ge_u
           (local.get $7)
           (i32.const 4)
          )
          (then
           (local.set $21
            (v128.load
             (local.get $10)
            )
           )
           (br $block)
          )
         )
         (if
          (i32.eq
           (local.get $7)
           (i32.const 1)
          )
          (then
           (local.set $21
            (v128.load32_zero
             (local.get $10)
            )
           )
           (br $block)
          )
         )
         (local.set $21
          (v128.load64_zero
           (local.get $10)
          )
         )
         (if
          (i32.ne
           (local.get $7)
           (i32.const 2)
          )
          (then
           (local.set $21
            (v128.load32_lane 2
             (i32.add
              (local.get $10)
              (i32.const 8)
             )
             (local.get $21)
            )
           )
          )
         )
        )
        (block $block1
         (if
          (i32.ge_u
           (local.get $7)
           (i32.const 4)
          )
          (then
           (local.set $22
            (v128.load
             (local.get $11)
            )
           )
           (br $block1)
          )
         )
         (if
          (i32.eq
           (local.get $7)
           (i32.const 1)
          )
          (then
           (local.set $22
            (v128.load32_zero
             (local.get $11)
            )
           )
           (br $block1)
          )
         )
         (local.set $22
          (v128.load64_zero
           (local.get $11)
          )
         )
         (if
          (i32.ne
           (local.get $7)
           (i32.const 2)
          )
          (then
           (local.set $22
            (v128.load32_lane 2
             (i32.add
              (local.get $11)
              (i32.const 8)
             )
             (local.get $22)
            )
           )
          )
         )
        )
        (local.set $23
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
        (local.set $25
         (local.get $23)
        )
        (local.set $6
         (i32.const 0)
        )
        (loop $label
         (block $block2
          (local.set $20
           (v128.and
            (local.get $22)
            (f32x4.ne
             (local.get $21)
             (local.get $28)
            )
           )
          )
          (local.set $24
           (f64x2.promote_low_f32x4
            (local.get $20)
           )
          )
          (local.set $20
           (f64x2.promote_low_f32x4
            (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
             (local.get $20)
             (local.get $20)
            )
           )
          )
          (if
           (i32.eqz
            (local.get $15)
           )
           (then
            (local.set $24
             (f64x2.mul
              (f64x2.promote_low_f32x4
               (local.get $21)
              )
              (local.get $24)
             )
            )
            (local.set $20
             (f64x2.mul
              (f64x2.promote_low_f32x4
               (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                (local.get $21)
                (local.get $21)
               )
              )
              (local.get $20)
             )
            )
           )
          )
          (if
           (i32.lt_u
            (local.get $4)
            (i32.const 3)
           )
           (then
            (local.set $23
             (f64x2.add
              (local.get $23)
              (local.get $24)
             )
            )
            (local.set $25
             (f64x2.add
              (local.get $25)
              (local.get $20)
             )
            )
            (br $block2)
           )
          )
          (local.set $23
           (f64x2.add
            (f64x2.add
             (local.get $23)
             (local.get $24)
            )
            (local.get $20)
           )
          )
          (local.set $6
           (i32.add
            (local.get $6)
            (i32.const 4)
           )
          )
          (br_if $block2
           (i32.ge_u
            (local.get $6)
            (local.get $7)
           )
          )
          (local.set $8
           (i32.add
            (local.get $10)
            (i32.shl
             (local.get $6)
             (i32.const 2)
            )
           )
          )
          (local.set $9
           (i32.sub
            (local.get $7)
            (local.get $6)
           )
          )
          (block $block3
           (if
            (i32.ge_u
             (local.get $9)
             (i32.const 4)
            )
            (then
             (local.set $21
              (v128.load
               (local.get $8)
              )
             )
             (br $block3)
            )
           )
           (if
            (i32.eq
             (local.get $9)
             (i32.const 1)
            )
            (then
             (local.set $21
              (v128.load32_zero
               (local.get $8)
              )
             )
             (br $block3)
            )
           )
           (local.set $21
            (v128.load64_zero
             (local.get $8)
            )
           )
           (if
            (i32.ne
             (local.get $9)
             (i32.const 2)
            )
            (then
             (local.set $21
              (v128.load32_lane 2
               (i32.add
                (local.get $8)
                (i32.const 8)
               )
               (local.get $21)
              )
             )
            )
           )
          )
          (local.set $8
           (i32.add
            (local.get $11)
            (i32.shl
             (local.get $6)
             (i32.const 2)
            )
           )
          )
          (local.set $9
           (i32.sub
            (local.get $7)
            (local.get $6)
           )
          )
          (block $block4
           (if
            (i32.ge_u
             (local.get $9)
             (i32.const 4)
            )
            (then
             (local.set $22
              (v128.load
               (local.get $8)
              )
             )
             (br $block4)
            )
           )
           (if
            (i32.eq
             (local.get $9)
             (i32.const 1)
            )
            (then
             (local.set $22
              (v128.load32_zero
               (local.get $8)
              )
             )
             (br $block4)
            )
           )
           (local.set $22
            (v128.load64_zero
             (local.get $8)
            )
           )
           (if
            (i32.ne
             (local.get $9)
             (i32.const 2)
            )
            (then
             (local.set $22
              (v128.load32_lane 2
               (i32.add
                (local.get $8)
                (i32.const 8)
               )
               (local.get $22)
              )
             )
            )
           )
          )
          (br $label)
         )
        )
        (if
         (i32.gt_u
          (local.get $4)
          (i32.const 1)
         )
         (then
          (local.set $23
           (f64x2.add
            (local.get $23)
            (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
             (local.get $23)
             (local.get $23)
            )
           )
          )
          (local.set $25
           (select
            (f64x2.add
             (local.get $25)
             (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
              (local.get $25)
              (local.get $25)
             )
            )
            (local.get $23)
            (i32.eq
             (local.get $4)
             (i32.const 2)
            )
           )
          )
         )
        )
        (local.set $8
         (select
          (i32.sub
           (i32.shl
            (local.get $7)
            (i32.const 2)
           )
           (i32.const 16)
          )
          (i32.const 0)
          (i32.ge_u
           (local.get $7)
           (i32.const 4)
          )
         )
        )
        (local.set $24
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
        (local.set $6
         (local.get $8)
        )
        (loop $label1
         (if
          (i32.gt_u
           (local.get $7)
           (i32.const 4)
          )
          (then
           (local.set $21
            (v128.load
             (i32.add
              (local.get $6)
              (local.get $10)
             )
            )
           )
           (local.set $22
            (v128.load
             (i32.add
              (local.get $6)
              (local.get $11)
             )
            )
           )
          )
         )
         (if
          (local.get $15)
          (then
           (block $block5
            (local.set $9
             (i32.add
              (local.get $6)
              (local.get $17)
             )
            )
            (if
             (i32.ge_u
              (local.get $7)
              (i32.const 4)
             )
             (then
              (local.set $20
               (v128.load
                (local.get $9)
               )
              )
              (br $block5)
             )
            )
            (if
             (i32.eq
              (local.get $7)
              (i32.const 1)
             )
             (then
              (local.set $20
               (v128.load32_zero
                (local.get $9)
               )
              )
              (br $block5)
             )
            )
            (local.set $20
             (v128.load64_zero
              (local.get $9)
             )
            )
            (if
             (i32.ne
              (local.get $7)
              (i32.const 2)
             )
             (then
              (local.set $20
               (v128.load32_lane 2
                (i32.add
                 (local.get $9)
                 (i32.const 8)
                )
                (local.get $20)
               )
              )
             )
            )
           )
          )
          (else
           (local.set $20
            (local.get $21)
           )
          )
         )
         (local.set $26
          (local.get $20)
         )
         (local.set $29
          (f64x2.promote_low_f32x4
           (local.get $22)
          )
         )
         (local.set $30
          (f64x2.promote_low_f32x4
           (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
            (local.get $22)
            (local.get $22)
           )
          )
         )
         (if
          (local.get $15)
          (then
           (local.set $20
            (f64x2.mul
             (f64x2.sub
              (local.get $29)
              (f64x2.mul
               (f64x2.promote_low_f32x4
                (local.get $20)
               )
               (local.get $23)
              )
             )
             (local.get $27)
            )
           )
           (local.set $26
            (f64x2.mul
             (f64x2.sub
              (local.get $30)
              (f64x2.mul
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $26)
                 (local.get $26)
                )
               )
               (local.get $25)
              )
             )
             (local.get $27)
            )
           )
          )
          (else
           (local.set $20
            (f64x2.add
             (f64x2.mul
              (f64x2.mul
               (f64x2.promote_low_f32x4
                (local.get $26)
               )
               (f64x2.sub
                (local.get $29)
                (local.get $23)
               )
              )
              (local.get $27)
             )
             (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
            )
           )
           (local.set $26
            (f64x2.add
             (f64x2.mul
              (f64x2.mul
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $26)
                 (local.get $26)
                )
               )
               (f64x2.sub
                (local.get $30)
                (local.get $25)
               )
              )
              (local.get $27)
             )
             (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
            )
           )
          )
         )
         (local.set $20
          (v128.and
           (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
            (f32x4.demote_f64x2_zero
             (local.get $20)
            )
            (f32x4.demote_f64x2_zero
             (local.get $26)
            )
           )
           (f32x4.ne
            (local.get $21)
            (local.get $28)
           )
          )
         )
         (if
          (i32.eq
           (local.get $6)
           (local.get $8)
          )
          (then
           (local.set $24
            (local.get $20)
           )
           (local.set $6
            (i32.const 0)
           )
          )
          (else
           (v128.store
            (i32.add
             (local.get $6)
             (local.get $12)
            )
            (local.get $20)
           )
           (local.set $6
            (i32.add
             (local.get $6)
             (i32.const 16)
            )
           )
          )
         )
         (br_if $label1
          (i32.lt_u
           (local.get $6)
           (local.get $8)
          )
         )
        )
        (if
         (i32.lt_u
          (local.get $7)
          (i32.const 4)
         )
         (then
          (if
           (i32.eq
            (local.get $7)
            (i32.const 1)
           )
           (then
            (v128.store32_lane 0
             (local.get $12)
             (local.get $24)
            )
           )
           (else
            (v128.store64_lane 0
             (local.get $12)
             (local.get $24)
            )
           )
          )
          (if
           (i32.eq
            (local.get $7)
            (i32.const 3)
           )
           (then
            (v128.store32_lane 2
             (i32.add
              (local.get $12)
              (i32.const 8)
             )
             (local.get $24)
            )
           )
          )
         )
         (else
          (v128.store
           (i32.add
            (local.get $8)
            (local.get $12)
           )
           (local.get $24)
          )
         )
        )
        (local.set $6
         (i32.shl
          (local.get $7)
          (i32.const 2)
         )
        )
        (local.set $14
         (i32.sub
          (local.get $14)
          (local.get $19)
         )
        )
        (local.set $10
         (i32.add
          (local.get $6)
          (local.get $10)
         )
        )
        (local.set $17
         (i32.add
          (local.get $6)
          (local.get $17)
         )
        )
        (local.set $11
         (i32.add
          (local.get $6)
          (local.get $11)
         )
        )
        (local.set $12
         (i32.add
          (local.get $6)
          (local.get $12)
         )
        )
        (br $label2)
       )
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (local.get $13)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $16)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $16)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (local.get $16)
      )
     )
     (br $label3)
    )
   )
  )
 )
 (func $72 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 f32)
  (local $scratch v128)
  (local.set $20
   (local.get $0)
  )
  (local.set $19
   (local.get $4)
  )
  (local.set $14
   (f64x2.splat
    (local.get $5)
   )
  )
  (local.set $15
   (f32x4.splat
    (local.get $23)
   )
  )
  (local.set $21
   (if (result i32)
    (i32.lt_u
     (local.get $19)
     (i32.const 3)
    )
    (then
     (i32.div_u
      (i32.const 4)
      (local.get $19)
     )
    )
    (else
     (i32.const 1)
    )
   )
  )
  (loop $label2
   (if
    (local.get $3)
    (then
     (local.set $22
      (select
       (local.get $3)
       (local.get $21)
       (i32.lt_u
        (local.get $3)
        (local.get $21)
       )
      )
     )
     (local.set $16
      (i32.mul
       (local.get $19)
       (local.get $22)
      )
     )
     (block $block
      (if
       (i32.ge_u
        (local.get $16)
        (i32.const 4)
       )
       (then
        (local.set $7
         (v128.load
          (local.get $0)
         )
        )
        (br $block)
       )
      )
      (if
       (i32.eq
        (local.get $16)
        (i32.const 1)
       )
       (then
        (local.set $7
         (v128.load32_zero
          (local.get $0)
         )
        )
        (br $block)
       )
      )
      (local.set $7
       (v128.load64_zero
        (local.get $0)
       )
      )
      (if
       (i32.ne
        (local.get $16)
        (i32.const 2)
       )
       (then
        (local.set $7
         (v128.load32_lane 2
          (i32.add
           (local.get $0)
           (i32.const 8)
          )
          (local.get $7)
         )
        )
       )
      )
     )
     (block $block1
      (if
       (i32.ge_u
        (local.get $16)
        (i32.const 4)
       )
       (then
        (local.set $8
         (v128.load
          (local.get $1)
         )
        )
        (br $block1)
       )
      )
      (if
       (i32.eq
        (local.get $16)
        (i32.const 1)
       )
       (then
        (local.set $8
         (v128.load32_zero
          (local.get $1)
         )
        )
        (br $block1)
       )
      )
      (local.set $8
       (v128.load64_zero
        (local.get $1)
       )
      )
      (if
       (i32.ne
        (local.get $16)
        (i32.const 2)
       )
       (then
        (local.set $8
         (v128.load32_lane 2
          (i32.add
           (local.get $1)
           (i32.const 8)
          )
          (local.get $8)
         )
        )
       )
      )
     )
     (local.set $9
      (i32x4.splat
       (i32.const 0)
      )
     )
     (local.set $12
      (local.get $9)
     )
     (local.set $4
      (i32.const 0)
     )
     (loop $label
      (block $block2
       (local.set $6
        (v128.and
         (local.get $8)
         (f32x4.ne
          (local.get $7)
          (local.get $15)
         )
        )
       )
       (local.set $11
        (f64x2.promote_low_f32x4
         (local.get $6)
        )
       )
       (local.set $6
        (f64x2.promote_low_f32x4
         (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
          (local.get $6)
          (local.get $6)
         )
        )
       )
       (local.set $11
        (f64x2.mul
         (f64x2.promote_low_f32x4
          (local.get $7)
         )
         (local.get $11)
        )
       )
       (local.set $6
        (f64x2.mul
         (f64x2.promote_low_f32x4
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
           (local.get $7)
           (local.get $7)
          )
         )
         (local.get $6)
        )
       )
       (if
        (i32.lt_u
         (local.get $19)
         (i32.const 3)
        )
        (then
         (local.set $9
          (f64x2.add
           (local.get $9)
           (local.get $11)
          )
         )
         (local.set $12
          (f64x2.add
           (local.get $12)
           (local.get $6)
          )
         )
         (br $block2)
        )
       )
       (local.set $9
        (f64x2.add
         (f64x2.add
          (local.get $9)
          (local.get $11)
         )
         (local.get $6)
        )
       )
       (local.set $4
        (i32.add
         (local.get $4)
         (i32.const 4)
        )
       )
       (br_if $block2
        (i32.ge_u
         (local.get $4)
         (local.get $16)
        )
       )
       (local.set $17
        (i32.add
         (local.get $0)
         (i32.shl
          (local.get $4)
          (i32.const 2)
         )
        )
       )
       (local.set $18
        (i32.sub
         (local.get $16)
         (local.get $4)
        )
       )
       (block $block3
        (if
         (i32.ge_u
          (local.get $18)
          (i32.const 4)
         )
         (then
          (local.set $7
           (v128.load
            (local.get $17)
           )
          )
          (br $block3)
         )
        )
        (if
         (i32.eq
          (local.get $18)
          (i32.const 1)
         )
         (then
          (local.set $7
           (v128.load32_zero
            (local.get $17)
           )
          )
          (br $block3)
         )
        )
        (local.set $7
         (v128.load64_zero
          (local.get $17)
         )
        )
        (if
         (i32.ne
          (local.get $18)
          (i32.const 2)
         )
         (then
          (local.set $7
           (v128.load32_lane 2
            (i32.add
             (local.get $17)
             (i32.const 8)
            )
            (local.get $7)
           )
          )
         )
        )
       )
       (local.set $17
        (i32.add
         (local.get $1)
         (i32.shl
          (local.get $4)
          (i32.const 2)
         )
        )
       )
       (local.set $18
        (i32.sub
         (local.get $16)
         (local.get $4)
        )
       )
       (block $block4
        (if
         (i32.ge_u
          (local.get $18)
          (i32.const 4)
         )
         (then
          (local.set $8
           (v128.load
            (local.get $17)
           )
          )
          (br $block4)
         )
        )
        (if
         (i32.eq
          (local.get $18)
          (i32.const 1)
         )
         (then
          (local.set $8
           (v128.load32_zero
            (local.get $17)
           )
          )
          (br $block4)
         )
        )
        (local.set $8
         (v128.load64_zero
          (local.get $17)
         )
        )
        (if
         (i32.ne
          (local.get $18)
          (i32.const 2)
         )
         (then
          (local.set $8
           (v128.load32_lane 2
            (i32.add
             (local.get $17)
             (i32.const 8)
            )
            (local.get $8)
           )
          )
         )
        )
       )
       (br $label)
      )
     )
     (if
      (i32.gt_u
       (local.get $19)
       (i32.const 1)
      )
      (then
       (local.set $9
        (f64x2.add
         (local.get $9)
         (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
          (local.get $9)
          (local.get $9)
         )
        )
       )
       (local.set $12
        (select
         (f64x2.add
          (local.get $12)
          (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
           (local.get $12)
           (local.get $12)
          )
         )
         (local.get $9)
         (i32.eq
          (local.get $19)
          (i32.const 2)
         )
        )
       )
      )
     )
     (local.set $17
      (select
       (i32.sub
        (i32.shl
         (local.get $16)
         (i32.const 2)
        )
        (i32.const 16)
       )
       (i32.const 0)
       (i32.ge_u
        (local.get $16)
        (i32.const 4)
       )
      )
     )
     (local.set $11
      (i32x4.splat
       (i32.const 0)
      )
     )
     (local.set $4
      (local.get $17)
     )
     (loop $label1
      (if
       (i32.gt_u
        (local.get $16)
        (i32.const 4)
       )
       (then
        (local.set $7
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $4)
          )
         )
        )
        (local.set $8
         (v128.load
          (i32.add
           (local.get $1)
           (local.get $4)
          )
         )
        )
       )
      )
      (local.set $6
       (local.get $7)
      )
      (local.set $6
       (f64x2.promote_low_f32x4
        (local.get $8)
       )
      )
      (local.set $10
       (f64x2.promote_low_f32x4
        (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
         (local.get $8)
         (local.get $8)
        )
       )
      )
      (local.set $6
       (v128.and
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
         (f32x4.demote_f64x2_zero
          (block (result v128)
           (local.set $scratch
            (f64x2.add
             (f64x2.mul
              (f64x2.mul
               (f64x2.promote_low_f32x4
                (local.get $7)
               )
               (f64x2.sub
                (local.get $6)
                (local.get $9)
               )
              )
              (local.get $14)
             )
             (i32x4.splat
              (i32.const 0)
             )
            )
           )
           (local.set $10
            (f64x2.add
             (f64x2.mul
              (f64x2.mul
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $7)
                 (local.get $7)
                )
               )
               (f64x2.sub
                (local.get $10)
                (local.get $12)
               )
              )
              (local.get $14)
             )
             (i32x4.splat
              (i32.const 0)
             )
            )
           )
           (local.get $scratch)
          )
         )
         (f32x4.demote_f64x2_zero
          (local.get $10)
         )
        )
        (f32x4.ne
         (local.get $7)
         (local.get $15)
        )
       )
      )
      (if
       (i32.eq
        (local.get $4)
        (local.get $17)
       )
       (then
        (local.set $11
         (local.get $6)
        )
        (local.set $4
         (i32.const 0)
        )
       )
       (else
        (v128.store
         (i32.add
          (local.get $2)
          (local.get $4)
         )
         (local.get $6)
        )
        (local.set $4
         (i32.add
          (local.get $4)
          (i32.const 16)
         )
        )
       )
      )
      (br_if $label1
       (i32.lt_u
        (local.get $4)
        (local.get $17)
       )
      )
     )
     (if
      (i32.lt_u
       (local.get $16)
       (i32.const 4)
      )
      (then
       (if
        (i32.eq
         (local.get $16)
         (i32.const 1)
        )
        (then
         (v128.store32_lane 0
          (local.get $2)
          (local.get $11)
         )
        )
        (else
         (v128.store64_lane 0
          (local.get $2)
          (local.get $11)
         )
        )
       )
       (if
        (i32.eq
         (local.get $16)
         (i32.const 3)
        )
        (then
         (v128.store32_lane 2
          (i32.add
           (local.get $2)
           (i32.const 8)
          )
          (local.get $11)
         )
        )
       )
      )
      (else
       (v128.store
        (i32.add
         (local.get $2)
         (local.get $17)
        )
        (local.get $11)
       )
      )
     )
     (local.set $4
      (i32.shl
       (local.get $16)
       (i32.const 2)
      )
     )
     (local.set $3
      (i32.sub
       (local.get $3)
       (local.get $22)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $4)
      )
     )
     (local.set $20
      (i32.add
       (local.get $4)
       (local.get $20)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $4)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (local.get $4)
      )
     )
     (br $label2)
    )
   )
  )
 )
 (func $73 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f32) (param $5 i32)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local.set $8
   (f32x4.splat
    (local.get $4)
   )
  )
  (local.set $9
   (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
  )
  (if
   (i32.eq
    (local.get $3)
    (i32.const 2)
   )
   (then
    (loop $label
     (if
      (i32.gt_u
       (local.get $2)
       (i32.const 1)
      )
      (then
       (local.set $6
        (v128.load
         (local.get $0)
        )
       )
       (local.set $7
        (f32x4.pmax
         (local.get $9)
         (local.get $6)
        )
       )
       (local.set $7
        (f32x4.pmax
         (local.get $7)
         (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11
          (local.get $7)
          (local.get $7)
         )
        )
       )
       (v128.store
        (local.get $1)
        (f32x4.mul
         (f32x4.sub
          (local.get $6)
          (local.get $7)
         )
         (local.get $8)
        )
       )
       (v128.store64_lane 0
        (local.get $5)
        (i8x16.shuffle 0 1 2 3 8 9 10 11 0 1 2 3 8 9 10 11
         (local.get $7)
         (local.get $7)
        )
       )
       (local.set $2
        (i32.sub
         (local.get $2)
         (i32.const 2)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
       (local.set $1
        (i32.add
         (local.get $1)
         (i32.const 16)
        )
       )
       (local.set $5
        (i32.add
         (local.get $5)
         (i32.const 8)
        )
       )
       (br $label)
      )
     )
    )
   )
  )
  (local.set $12
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (local.set $11
   (i32.sub
    (local.get $12)
    (i32.const 16)
   )
  )
  (loop $label3
   (if
    (local.get $2)
    (then
     (if
      (i32.lt_u
       (local.get $3)
       (i32.const 4)
      )
      (then
       (block $block
        (local.set $6
         (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
        )
        (if
         (i32.eq
          (local.get $3)
          (i32.const 1)
         )
         (then
          (local.set $6
           (v128.load32_lane 0
            (local.get $0)
            (local.get $6)
           )
          )
          (br $block)
         )
        )
        (local.set $6
         (v128.load64_lane 0
          (local.get $0)
          (local.get $6)
         )
        )
        (if
         (i32.ne
          (local.get $3)
          (i32.const 2)
         )
         (then
          (local.set $6
           (v128.load32_lane 2
            (i32.add
             (local.get $0)
             (i32.const 8)
            )
            (local.get $6)
           )
          )
         )
        )
       )
      )
      (else
       (local.set $6
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $11)
         )
        )
       )
      )
     )
     (local.set $7
      (local.get $6)
     )
     (local.set $6
      (local.get $9)
     )
     (if
      (i32.gt_u
       (local.get $3)
       (i32.const 4)
      )
      (then
       (local.set $10
        (i32.const 0)
       )
       (loop $label1
        (if
         (i32.lt_u
          (local.get $10)
          (local.get $11)
         )
         (then
          (local.set $6
           (f32x4.pmax
            (local.get $6)
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $10)
             )
            )
           )
          )
          (local.set $10
           (i32.add
            (local.get $10)
            (i32.const 16)
           )
          )
          (br $label1)
         )
        )
       )
      )
     )
     (local.set $6
      (f32x4.pmax
       (local.get $6)
       (local.get $7)
      )
     )
     (local.set $6
      (f32x4.pmax
       (local.get $6)
       (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
        (local.get $6)
        (local.get $6)
       )
      )
     )
     (local.set $6
      (f32x4.pmax
       (local.get $6)
       (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11
        (local.get $6)
        (local.get $6)
       )
      )
     )
     (if
      (i32.gt_u
       (local.get $3)
       (i32.const 4)
      )
      (then
       (local.set $10
        (i32.const 0)
       )
       (loop $label2
        (if
         (i32.lt_u
          (local.get $10)
          (local.get $11)
         )
         (then
          (v128.store
           (i32.add
            (local.get $1)
            (local.get $10)
           )
           (f32x4.mul
            (f32x4.sub
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $10)
              )
             )
             (local.get $6)
            )
            (local.get $8)
           )
          )
          (local.set $10
           (i32.add
            (local.get $10)
            (i32.const 16)
           )
          )
          (br $label2)
         )
        )
       )
      )
     )
     (local.set $7
      (f32x4.mul
       (f32x4.sub
        (local.get $7)
        (local.get $6)
       )
       (local.get $8)
      )
     )
     (if
      (i32.lt_u
       (local.get $3)
       (i32.const 4)
      )
      (then
       (if
        (i32.eq
         (local.get $3)
         (i32.const 1)
        )
        (then
         (v128.store32_lane 0
          (local.get $1)
          (local.get $7)
         )
        )
        (else
         (v128.store64_lane 0
          (local.get $1)
          (local.get $7)
         )
        )
       )
       (if
        (i32.eq
         (local.get $3)
         (i32.const 3)
        )
        (then
         (v128.store32_lane 2
          (i32.add
           (local.get $1)
           (i32.const 8)
          )
          (local.get $7)
         )
        )
       )
      )
      (else
       (v128.store
        (i32.add
         (local.get $1)
         (local.get $11)
        )
        (local.get $7)
       )
      )
     )
     (v128.store32_lane 0
      (local.get $5)
      (local.get $6)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $12)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $12)
      )
     )
     (local.set $5
      (i32.add
       (local.get $5)
       (i32.const 4)
      )
     )
     (br $label3)
    )
   )
  )
 )
 (func $74 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local.set $5
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (v128.store
      (i32.const 1072)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (v128.store
      (i32.const 1088)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (f64.store
      (local.get $4)
      (call $46
       (local.get $0)
       (local.get $1)
       (local.get $3)
       (i32.const 1072)
       (i32.const 0)
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $5)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $5)
      )
     )
     (local.set $4
      (i32.add
       (local.get $4)
       (i32.const 8)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $75 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local.set $6
   (f64x2.splat
    (f64.const 1)
   )
  )
  (if
   (i32.eq
    (local.get $2)
    (i32.const 2)
   )
   (then
    (loop $label
     (if
      (i32.gt_u
       (local.get $1)
       (i32.const 1)
      )
      (then
       (if
        (local.get $4)
        (then
         (local.set $6
          (v128.load
           (local.get $4)
          )
         )
         (local.set $4
          (i32.add
           (local.get $4)
           (i32.const 16)
          )
         )
        )
       )
       (local.set $5
        (f32x4.demote_f64x2_zero
         (f64x2.div
          (local.get $6)
          (v128.load
           (local.get $3)
          )
         )
        )
       )
       (local.set $7
        (f64x2.ne
         (local.get $6)
         (i32x4.splat
          (i32.const 0)
         )
        )
       )
       (v128.store
        (local.get $0)
        (v128.and
         (f32x4.mul
          (v128.load
           (local.get $0)
          )
          (i8x16.shuffle 0 1 2 3 0 1 2 3 4 5 6 7 4 5 6 7
           (local.get $5)
           (local.get $5)
          )
         )
         (i8x16.shuffle 0 1 2 3 0 1 2 3 8 9 10 11 8 9 10 11
          (local.get $7)
          (local.get $7)
         )
        )
       )
       (local.set $1
        (i32.sub
         (local.get $1)
         (i32.const 2)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
       (local.set $3
        (i32.add
         (local.get $3)
         (i32.const 16)
        )
       )
       (br $label)
      )
     )
    )
   )
  )
  (local.set $11
   (i32.shl
    (local.get $2)
    (i32.const 2)
   )
  )
  (local.set $10
   (i32.sub
    (local.get $11)
    (i32.const 16)
   )
  )
  (loop $label2
   (if
    (local.get $1)
    (then
     (if
      (local.get $4)
      (then
       (local.set $6
        (v128.load64_splat
         (local.get $4)
        )
       )
       (local.set $4
        (i32.add
         (local.get $4)
         (i32.const 8)
        )
       )
      )
     )
     (local.set $5
      (f32x4.demote_f64x2_zero
       (f64x2.div
        (local.get $6)
        (v128.load64_splat
         (local.get $3)
        )
       )
      )
     )
     (local.set $7
      (i8x16.shuffle 0 1 2 3 0 1 2 3 0 1 2 3 0 1 2 3
       (local.get $5)
       (local.get $5)
      )
     )
     (local.set $8
      (f64x2.ne
       (local.get $6)
       (i32x4.splat
        (i32.const 0)
       )
      )
     )
     (if
      (i32.lt_u
       (local.get $2)
       (i32.const 4)
      )
      (then
       (local.set $5
        (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
       )
       (block $block
        (if
         (i32.eq
          (local.get $2)
          (i32.const 1)
         )
         (then
          (local.set $5
           (v128.load32_lane 0
            (local.get $0)
            (local.get $5)
           )
          )
          (br $block)
         )
        )
        (local.set $5
         (v128.load64_lane 0
          (local.get $0)
          (local.get $5)
         )
        )
        (if
         (i32.ne
          (local.get $2)
          (i32.const 2)
         )
         (then
          (local.set $5
           (v128.load32_lane 2
            (i32.add
             (local.get $0)
             (i32.const 8)
            )
            (local.get $5)
           )
          )
         )
        )
       )
       (local.set $5
        (v128.and
         (f32x4.mul
          (local.get $5)
          (local.get $7)
         )
         (local.get $8)
        )
       )
       (if
        (i32.eq
         (local.get $2)
         (i32.const 1)
        )
        (then
         (v128.store32_lane 0
          (local.get $0)
          (local.get $5)
         )
        )
        (else
         (v128.store64_lane 0
          (local.get $0)
          (local.get $5)
         )
        )
       )
       (if
        (i32.eq
         (local.get $2)
         (i32.const 3)
        )
        (then
         (v128.store32_lane 2
          (i32.add
           (local.get $0)
           (i32.const 8)
          )
          (local.get $5)
         )
        )
       )
      )
      (else
       (local.set $5
        (v128.and
         (f32x4.mul
          (v128.load
           (i32.add
            (local.get $0)
            (local.get $10)
           )
          )
          (local.get $7)
         )
         (local.get $8)
        )
       )
       (local.set $9
        (i32.const 0)
       )
       (loop $label1
        (if
         (i32.lt_u
          (local.get $9)
          (local.get $10)
         )
         (then
          (v128.store
           (i32.add
            (local.get $0)
            (local.get $9)
           )
           (v128.and
            (f32x4.mul
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $9)
              )
             )
             (local.get $7)
            )
            (local.get $8)
           )
          )
          (local.set $9
           (i32.add
            (local.get $9)
            (i32.const 16)
           )
          )
          (br $label1)
         )
        )
       )
       (v128.store
        (i32.add
         (local.get $0)
         (local.get $10)
        )
        (local.get $5)
       )
      )
     )
     (local.set $1
      (i32.sub
       (local.get $1)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $11)
      )
     )
     (local.set $3
      (i32.add
       (local.get $3)
       (i32.const 8)
      )
     )
     (br $label2)
    )
   )
  )
 )
 (func $76 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 f64)
  (if
   (i32.and
    (i32.eq
     (local.get $3)
     (i32.const 2)
    )
    (f64.eq
     (local.get $4)
     (f64.const 1)
    )
   )
   (then
    (loop $label
     (if
      (i32.gt_u
       (local.get $2)
       (i32.const 1)
      )
      (then
       (local.set $10
        (v128.load64_zero
         (local.get $5)
        )
       )
       (local.set $11
        (f32x4.demote_f64x2_zero
         (v128.load
          (local.get $6)
         )
        )
       )
       (v128.store
        (local.get $1)
        (f32x4.sub
         (f32x4.sub
          (v128.load
           (local.get $0)
          )
          (i8x16.shuffle 0 1 2 3 0 1 2 3 4 5 6 7 4 5 6 7
           (local.get $10)
           (local.get $10)
          )
         )
         (i8x16.shuffle 0 1 2 3 0 1 2 3 4 5 6 7 4 5 6 7
          (local.get $11)
          (local.get $11)
         )
        )
       )
       (local.set $2
        (i32.sub
         (local.get $2)
         (i32.const 2)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
       (local.set $1
        (i32.add
         (local.get $1)
         (i32.const 16)
        )
       )
       (local.set $5
        (i32.add
         (local.get $5)
         (i32.const 8)
        )
       )
       (local.set $6
        (i32.add
         (local.get $6)
         (i32.const 16)
        )
       )
       (br $label)
      )
     )
    )
   )
  )
  (local.set $8
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (local.set $9
   (i32.sub
    (local.get $8)
    (i32.const 16)
   )
  )
  (loop $label2
   (if
    (local.get $2)
    (then
     (local.set $13
      (f64.load
       (local.get $6)
      )
     )
     (local.set $7
      (i32.or
       (i32.lt_u
        (local.get $3)
        (i32.const 4)
       )
       (f64.ne
        (local.get $4)
        (f64.const 1)
       )
      )
     )
     (block $block
      (if
       (local.get $7)
       (then
        (call $5
         (local.get $0)
         (local.get $1)
         (local.get $3)
         (f32.load
          (local.get $5)
         )
         (local.get $4)
         (local.get $13)
        )
        (br $block)
       )
      )
      (local.set $10
       (v128.load32_splat
        (local.get $5)
       )
      )
      (local.set $11
       (f32x4.splat
        (f32.demote_f64
         (local.get $13)
        )
       )
      )
      (local.set $12
       (f32x4.sub
        (f32x4.sub
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $9)
          )
         )
         (local.get $10)
        )
        (local.get $11)
       )
      )
      (local.set $7
       (i32.const 0)
      )
      (loop $label1
       (if
        (i32.lt_u
         (local.get $7)
         (local.get $9)
        )
        (then
         (v128.store
          (i32.add
           (local.get $1)
           (local.get $7)
          )
          (f32x4.sub
           (f32x4.sub
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $7)
             )
            )
            (local.get $10)
           )
           (local.get $11)
          )
         )
         (local.set $7
          (i32.add
           (local.get $7)
           (i32.const 16)
          )
         )
         (br $label1)
        )
       )
      )
      (v128.store
       (i32.add
        (local.get $1)
        (local.get $9)
       )
       (local.get $12)
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $8)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $8)
      )
     )
     (local.set $5
      (i32.add
       (local.get $5)
       (i32.const 4)
      )
     )
     (local.set $6
      (i32.add
       (local.get $6)
       (i32.const 8)
      )
     )
     (br $label2)
    )
   )
  )
 )
 (func $77 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 f64)
  (local.set $5
   (i32.shl
    (local.get $3)
    (i32.const 2)
   )
  )
  (loop $label
   (if
    (local.get $2)
    (then
     (local.set $6
      (f64.load
       (local.get $4)
      )
     )
     (if
      (f64.ne
       (local.get $6)
       (f64.const 0)
      )
      (then
       (call $58
        (local.get $0)
        (local.get $1)
        (local.get $3)
        (local.get $6)
       )
      )
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $5)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (local.get $5)
      )
     )
     (local.set $4
      (i32.add
       (local.get $4)
       (i32.const 8)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $78 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 f64)
  (if
   (i32.eq
    (local.get $2)
    (i32.const 2)
   )
   (then
    (loop $label
     (if
      (i32.gt_u
       (local.get $1)
       (i32.const 1)
      )
      (then
       (local.set $4
        (v128.load
         (local.get $0)
        )
       )
       (local.set $6
        (f64x2.promote_low_f32x4
         (local.get $4)
        )
       )
       (local.set $4
        (f64x2.promote_low_f32x4
         (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
          (local.get $4)
          (local.get $4)
         )
        )
       )
       (v128.store
        (local.get $3)
        (f64x2.add
         (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
          (local.get $6)
          (local.get $4)
         )
         (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
          (local.get $6)
          (local.get $4)
         )
        )
       )
       (local.set $1
        (i32.sub
         (local.get $1)
         (i32.const 2)
        )
       )
       (local.set $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
       (local.set $3
        (i32.add
         (local.get $3)
         (i32.const 16)
        )
       )
       (br $label)
      )
     )
    )
   )
  )
  (local.set $10
   (i32.shl
    (local.get $2)
    (i32.const 2)
   )
  )
  (loop $label3
   (if
    (local.get $1)
    (then
     (local.set $8
      (local.get $0)
     )
     (local.set $4
      (f64x2.splat
       (f64.const 0)
      )
     )
     (local.set $6
      (f64x2.splat
       (f64.const 0)
      )
     )
     (local.set $9
      (i32.add
       (local.get $8)
       (i32.shl
        (i32.and
         (local.get $2)
         (i32.xor
          (i32.const 15)
          (i32.const -1)
         )
        )
        (i32.const 2)
       )
      )
     )
     (loop $label1
      (if
       (i32.lt_u
        (local.get $8)
        (local.get $9)
       )
       (then
        (local.set $5
         (f32x4.add
          (f32x4.add
           (v128.load
            (local.get $8)
           )
           (v128.load offset=16
            (local.get $8)
           )
          )
          (f32x4.add
           (v128.load offset=32
            (local.get $8)
           )
           (v128.load offset=48
            (local.get $8)
           )
          )
         )
        )
        (local.set $7
         (f64x2.promote_low_f32x4
          (local.get $5)
         )
        )
        (local.set $4
         (f64x2.add
          (local.get $4)
          (local.get $7)
         )
        )
        (local.set $5
         (f64x2.promote_low_f32x4
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
           (local.get $5)
           (local.get $5)
          )
         )
        )
        (local.set $6
         (f64x2.add
          (local.get $6)
          (local.get $5)
         )
        )
        (local.set $8
         (i32.sub
          (local.get $8)
          (i32.const -64)
         )
        )
        (br $label1)
       )
      )
     )
     (local.set $9
      (i32.add
       (local.get $8)
       (i32.shl
        (i32.and
         (local.get $2)
         (i32.const 12)
        )
        (i32.const 2)
       )
      )
     )
     (loop $label2
      (if
       (i32.lt_u
        (local.get $8)
        (local.get $9)
       )
       (then
        (local.set $5
         (f64x2.promote_low_f32x4
          (v128.load64_zero
           (local.get $8)
          )
         )
        )
        (local.set $4
         (f64x2.add
          (local.get $4)
          (local.get $5)
         )
        )
        (local.set $5
         (f64x2.promote_low_f32x4
          (v128.load64_zero offset=8
           (local.get $8)
          )
         )
        )
        (local.set $6
         (f64x2.add
          (local.get $6)
          (local.get $5)
         )
        )
        (local.set $8
         (i32.add
          (local.get $8)
          (i32.const 16)
         )
        )
        (br $label2)
       )
      )
     )
     (local.set $9
      (i32.and
       (local.get $2)
       (i32.const 3)
      )
     )
     (if
      (i32.eq
       (local.get $9)
       (i32.const 1)
      )
      (then
       (local.set $5
        (f64x2.promote_low_f32x4
         (v128.load32_zero
          (local.get $8)
         )
        )
       )
       (local.set $4
        (f64x2.add
         (local.get $4)
         (local.get $5)
        )
       )
      )
      (else
       (if
        (i32.gt_u
         (local.get $9)
         (i32.const 1)
        )
        (then
         (local.set $5
          (f64x2.promote_low_f32x4
           (v128.load64_zero
            (local.get $8)
           )
          )
         )
         (local.set $4
          (f64x2.add
           (local.get $4)
           (local.get $5)
          )
         )
         (if
          (i32.eq
           (local.get $9)
           (i32.const 3)
          )
          (then
           (local.set $5
            (f64x2.promote_low_f32x4
             (v128.load32_zero offset=8
              (local.get $8)
             )
            )
           )
           (local.set $6
            (f64x2.add
             (local.get $6)
             (local.get $5)
            )
           )
          )
         )
        )
       )
      )
     )
     (local.set $4
      (f64x2.add
       (local.get $4)
       (local.get $6)
      )
     )
     (local.set $11
      (f64.add
       (f64x2.extract_lane 0
        (local.get $4)
       )
       (f64x2.extract_lane 1
        (local.get $4)
       )
      )
     )
     (f64.store
      (local.get $3)
      (local.get $11)
     )
     (local.set $1
      (i32.sub
       (local.get $1)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (local.get $10)
      )
     )
     (local.set $3
      (i32.add
       (local.get $3)
       (i32.const 8)
      )
     )
     (br $label3)
    )
   )
  )
 )
 (func $79
  (local $0 f64)
  (local $1 f64)
  (local $2 f64)
  (local $3 f64)
  (local $4 f64)
  (local $5 f64)
  (local $6 i32)
  (local $7 i32)
  (loop $label1
   (if
    (i32.lt_s
     (local.get $6)
     (i32.const 32)
    )
    (then
     (local.set $1
      (f64.const 1)
     )
     (local.set $2
      (f64.const 0)
     )
     (local.set $3
      (f64.const 2)
     )
     (local.set $4
      (f64.const 0)
     )
     (local.set $7
      (i32.const 16)
     )
     (loop $label
      (if
       (i32.gt_s
        (local.get $7)
        (i32.const 0)
       )
       (then
        (local.set $0
         (f64.sqrt
          (local.get $3)
         )
        )
        (local.set $4
         (f64.div
          (f64.add
           (f64.sub
            (f64.sub
             (local.get $3)
             (f64.mul
              (local.get $0)
              (local.get $0)
             )
            )
            (call $0
             (local.get $0)
             (local.get $0)
             (f64.mul
              (local.get $0)
              (local.get $0)
             )
            )
           )
           (local.get $4)
          )
          (f64.add
           (local.get $0)
           (local.get $0)
          )
         )
        )
        (local.set $3
         (local.get $0)
        )
        (if
         (i32.and
          (local.get $6)
          (local.get $7)
         )
         (then
          (local.set $5
           (f64.mul
            (local.get $1)
            (local.get $0)
           )
          )
          (local.set $0
           (f64.add
            (call $0
             (local.get $1)
             (local.get $0)
             (local.get $5)
            )
            (f64.add
             (f64.mul
              (local.get $1)
              (local.get $4)
             )
             (f64.mul
              (local.get $2)
              (local.get $0)
             )
            )
           )
          )
          (local.set $1
           (f64.add
            (local.get $5)
            (local.get $0)
           )
          )
          (local.set $2
           (f64.sub
            (local.get $0)
            (f64.sub
             (local.get $1)
             (local.get $5)
            )
           )
          )
         )
        )
        (local.set $7
         (i32.shr_s
          (local.get $7)
          (i32.const 1)
         )
        )
        (br $label)
       )
      )
     )
     (i64.store
      (i32.add
       (i32.shl
        (local.get $6)
        (i32.const 4)
       )
       (i32.const 1168)
      )
      (i64.sub
       (i64.reinterpret_f64
        (local.get $1)
       )
       (i64.shl
        (i64.extend_i32_s
         (local.get $6)
        )
        (i64.const 47)
       )
      )
     )
     (f64.store offset=8
      (i32.add
       (i32.shl
        (local.get $6)
        (i32.const 4)
       )
       (i32.const 1168)
      )
      (f64.div
       (local.get $2)
       (local.get $1)
      )
     )
     (local.set $6
      (i32.add
       (local.get $6)
       (i32.const 1)
      )
     )
     (br $label1)
    )
   )
  )
 )
)

