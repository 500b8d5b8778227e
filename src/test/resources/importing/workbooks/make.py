import openpyxl, datetime, sys
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.utils.datetime import CALENDAR_MAC_1904
def make(name, mac=False):
    wb=openpyxl.Workbook()
    if mac: wb.epoch=CALENDAR_MAC_1904
    hidden=wb.active; hidden.title="Lists"; hidden.append(["Title","Country"]); hidden.append(["Secret","KEN"]); hidden.sheet_state="hidden"
    ws=wb.create_sheet("Activities 2023")
    ws["A1"]="Activities of the Bureau"; ws.merge_cells("A1:F1"); ws["A1"].font=Font(bold=True,size=16)
    ws["A2"]="Reported by"; ws["B2"]=datetime.date(2024,1,15)
    head=["Country","SDG","Title","Start date","End date","Bureau","Description","Weight %","WSIS Action Line","Lat","Long","Internal remark"]
    ws.append([]); 
    for i,h in enumerate(head,1):
        c=ws.cell(4,i,h); c.fill=PatternFill("solid",fgColor="DDE7F0"); c.font=Font(bold=True)
    rows=[
     ["KEN","9.c; 4.4","Typed dates",datetime.date(2021,9,1),datetime.datetime(2022,12,31,10,0),"BDT","Dates as dates.","60%;40%","C2",-1.2921,36.8219,"x"],
     ["UGA",17.1,"Number that lost its zero",2021,2023,"BDT","Numeric target.",None,"C4",None,None,None],
     ["GHA",9,"Percent cell",2020,None,"TSB","One Goal, whole weight.",1,"C5",None,None,True],
     ["RWA",datetime.date(2023,3,8),"Date among codes",2020,None,"BDT","Excel made a date of 3.8.",None,"C2",None,None,None],
     ["NER","=1+8","Formula among codes",2020,None,"BDT","A formula.",None,"C2",None,None,None],
     ["SEN","4.4","=HYPERLINK(\"http://example.org\",\"Smart\")",2020,None,"BDT","A formula as title.",None,"C2",None,None,None],
     ["Côte d’Ivoire","5.b","Rich text",2020,None,"BDT","Connects schools and clinics.",None,"C7 e-health",None,None,None],
     [None,None,None,None,None,None,None,None,None,None,None,None],
     ["MLI","9.c","Merged Bureau, first",2020,None,"BDT","Bureau merged over two rows.",None,"C2",None,None,None],
     ["TCD","9.c","Merged Bureau, second",2020,None,None,"Bureau merged over two rows.",None,"C2",None,None,None],
     ["ZMB","9.c","Hidden row",2020,None,"BDT","A hidden row counts.",None,"C2",None,None,None],
     ["TZA","9.c","Month only","Mar-19",None,"BDT","Month and year as text.",None,"C2",None,None,None],
     ["Total",11,None,None,None,None,None,None,None,None,None,None],
    ]
    for i,r in enumerate(rows,5):
        for j,v in enumerate(r,1):
            if v is not None: ws.cell(i,j,v)
    ws["D5"].number_format="dd.mm.yyyy"; ws["E5"].number_format="yyyy-mm-dd hh:mm"; ws["H7"].number_format="0%"; ws["B8"].number_format="dd-mmm"
    ws.merge_cells("F13:F14"); ws.row_dimensions[15].hidden=True; ws.column_dimensions["L"].hidden=True; ws.freeze_panes="A5"; ws.auto_filter.ref="A4:L17"
    dv=DataValidation(type="list",formula1='"BDT,TSB,BR"'); ws.add_data_validation(dv); dv.add("F5:F50")
    from openpyxl.comments import Comment
    ws["C5"].comment=Comment("checked","Editor")
    wb.create_chartsheet("Chart")
    wb.active=1
    wb.save(name)
make("openpyxl.xlsx"); make("openpyxl_1904.xlsx",True)
